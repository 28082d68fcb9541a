package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.markdown.Sanitizer;
import dev.stagebill.mkdocs.AutomaticNav;
import dev.stagebill.mkdocs.LiterateNav;
import dev.stagebill.mkdocs.Mkdocs;
import dev.stagebill.mkdocs.NavEntry;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.mkdocs.Titles;
import dev.stagebill.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the navigation tree of the entries that {@code nav}, a plugin or the files give, once the titles in the pages are known. */
final class Navigation {
    private final DocsSite site;
    private final Map<String, Optional<String>> contentTitles;
    private final List<Diagnostic> findings;
    private final boolean sectionIndexes;
    private final boolean sectionPages;

    /** The titles of pages as their first entry in the navigation has them; empty where it has none. */
    private final Map<String, Optional<String>> given = new LinkedHashMap<>();

    /** Pages that entries reach by their address. */
    private final Set<String> reached = new HashSet<>();

    private final NavigableMap<String, SourceFile> assets = new TreeMap<>();

    private Navigation(DocsSite site, Map<String, Optional<String>> contentTitles, List<Diagnostic> findings) {
        this.site = site;
        this.contentTitles = contentTitles;
        this.findings = findings;
        this.sectionIndexes = site.config()
                .filter(config -> config.feature("navigation.indexes"))
                .isPresent();
        this.sectionPages = site.config()
                .filter(config -> config.plugins().has("section-index"))
                .isPresent();
    }

    /**
     * A navigation tree.
     *
     * @param items the entries
     * @param titles the titles of all pages, by path
     * @param assets files that entries lead to, by their path in the documentation
     */
    record Tree(List<NavItem> items, Map<String, String> titles, NavigableMap<String, SourceFile> assets) {
        Tree {
            items = List.copyOf(items);
            titles = Map.copyOf(titles);
        }
    }

    /** The tree of a documentation whose pages have been rendered; a title in a page is that of its front matter or its first line. */
    static Tree of(DocsSite site, Map<String, Optional<String>> contentTitles, List<Diagnostic> findings) {
        Navigation navigation = new Navigation(site, contentTitles, findings);
        List<NavItem> items = navigation.items(site.navigation(), true);
        if (items.isEmpty()) {
            items = navigation.items(AutomaticNav.of(site.listed(), site.place()), true);
        }
        navigation.reportOmitted();
        Map<String, String> titles = new HashMap<>();
        contentTitles.keySet().forEach(page -> titles.put(page, navigation.title(page, true)));
        return new Tree(items, titles, navigation.assets);
    }

    private List<NavItem> items(List<NavEntry> entries, boolean top) {
        List<NavItem> items = new ArrayList<>();
        for (NavEntry entry : entries) {
            (entry.target().isPresent() ? leaf(entry, entry.target().get(), top) : section(entry))
                    .ifPresent(items::add);
        }
        return items;
    }

    private Optional<NavItem> section(NavEntry entry) {
        List<NavEntry> children = new ArrayList<>(entry.children());
        Optional<NavEntry> index = index(children);
        index.ifPresent(children::remove);
        Optional<String> page = index.flatMap(this::page).map(DocsFile::page);
        page.ifPresent(path -> given.putIfAbsent(
                path, (sectionPages ? entry : index.orElseThrow()).title().map(Navigation::plain)));
        List<NavItem> items = items(children, false);
        return items.isEmpty() && page.isEmpty()
                ? Optional.empty()
                : Optional.of(new NavItem(plain(entry.title().orElse("")), page, Optional.empty(), items));
    }

    /**
     * The entry that becomes the page of its section: with the plugin section-index the first one, if it is a page without a title of its own;
     * with the feature {@code navigation.indexes} the first index.
     */
    private Optional<NavEntry> index(List<NavEntry> children) {
        Stream<NavEntry> first = children.stream()
                .limit(sectionPages ? 1 : 0)
                .filter(child -> child.title().isEmpty())
                .filter(child ->
                        page(child).filter(file -> !file.page().isEmpty()).isPresent());
        return first.findFirst()
                .or(() -> children.stream()
                        .filter(child -> sectionIndexes
                                && child.target().filter(AutomaticNav::isIndex).isPresent())
                        .filter(child -> page(child).isPresent())
                        .findFirst());
    }

    /** MkDocs' themes print a title as HTML; of that only the text counts here. */
    private static String plain(String title) {
        return title.indexOf('<') < 0
                ? title
                : title.replaceAll("</?[A-Za-z][^<>]*>", "").strip();
    }

    private Optional<DocsFile> page(NavEntry entry) {
        return entry.target().flatMap(site::fileOfTarget).filter(file -> contentTitles.containsKey(file.page()));
    }

    private Optional<NavItem> leaf(NavEntry entry, String target, boolean top) {
        if (NavEntry.isAddress(target)) {
            return Sanitizer.isSafeUrl(target)
                    ? Optional.of(NavItem.link(plain(entry.title().orElse(target)), target))
                    : missing(entry, target, "is not a safe address");
        }
        Optional<String> page = page(entry).map(DocsFile::page);
        if (page.isPresent()) {
            given.putIfAbsent(page.get(), entry.title().map(Navigation::plain));
            List<NavItem> below = items(entry.children(), false);
            return Optional.of(new NavItem(title(page.get(), top), page, Optional.empty(), below));
        }
        Optional<String> folder = RepositoryPath.resolve("", target)
                .filter(path -> contentTitles.containsKey(path) && !target.contains(".md"));
        if (folder.isPresent()) {
            reached.add(folder.get());
            String title = entry.title().orElseGet(() -> title(folder.get(), top));
            return Optional.of(new NavItem(title, folder, Optional.empty(), List.of()));
        }
        List<NavItem> inside = inFolder(entry, target);
        if (!inside.isEmpty()) {
            String title =
                    entry.title().orElseGet(() -> Titles.ofName(RepositoryPath.name(target.replaceAll("/+$", ""))));
            return Optional.of(new NavItem(title, Optional.empty(), Optional.empty(), inside));
        }
        return other(entry, target);
    }

    /** The pages below a folder that the navigation names as it were a file; MkDocs shows a dead link. */
    private List<NavItem> inFolder(NavEntry entry, String target) {
        return RepositoryPath.resolve("", target)
                .filter(folder -> !target.endsWith(".md"))
                .map(folder -> items(AutomaticNav.inFolder(folder, site.listed(), entry.place()), false))
                .orElse(List.of());
    }

    /** A file that is no page is copied where that is safe, else shown where its repository shows it. */
    private Optional<NavItem> other(NavEntry entry, String target) {
        Optional<SourceFile> file = site.otherFile(target);
        String title = plain(entry.title().orElse(target));
        if (file.isPresent() && AssetTypes.isCopied(target)) {
            String path = AssetTypes.path(site, file.get().path());
            assets.put(path, file.get());
            return Optional.of(NavItem.file(title, path));
        }
        return file.flatMap(found -> site.tree().origin().viewUrl(found.path(), 0))
                .map(url -> NavItem.link(title, url.toString()))
                .or(() -> missing(entry, target, reason(target, file.isPresent())));
    }

    private String reason(String target, boolean exists) {
        boolean excluded = site.config()
                .filter(config ->
                        config.excluded().match(target) || config.drafts().match(target))
                .isPresent();
        return !exists ? "does not exist" : excluded ? "is left out of the documentation" : "is no page";
    }

    private Optional<NavItem> missing(NavEntry entry, String target, String reason) {
        List<String> known = site.pages().values().stream().map(DocsFile::path).toList();
        severity("nav.not_found", Severity.WARNING)
                .ifPresent(severity -> findings.add(
                        Diagnostic.of(severity, "docs.missing-page", "nav names " + target + ", which " + reason)
                                .at(entry.place())
                                .hint(Suggestion.nearest(target, known).map(path -> "did you mean " + path + "?"))));
        return Optional.empty();
    }

    /** Whether a file is there to be read by the plugin literate-nav; it need not be a page to readers. */
    private boolean isList(String path) {
        return site.config()
                .filter(config -> LiterateNav.isList(path, config.plugins()))
                .isPresent();
    }

    private void reportOmitted() {
        List<String> omitted = site.hasNavigation()
                ? site.pages().values().stream()
                        .filter(file ->
                                file.listed() && !given.containsKey(file.page()) && !reached.contains(file.page()))
                        .map(DocsFile::path)
                        .filter(path -> !isList(path))
                        .toList()
                : List.of();
        if (!omitted.isEmpty()) {
            String some = String.join(", ", omitted.subList(0, Math.min(omitted.size(), 10)));
            severity("nav.omitted_files", Severity.NOTICE)
                    .ifPresent(severity -> findings.add(Diagnostic.of(
                                    severity,
                                    "docs.not-in-nav",
                                    omitted.size() + (omitted.size() == 1 ? " page is" : " pages are")
                                            + " in no navigation: " + some + (omitted.size() > 10 ? " and others" : ""))
                            .at(site.config().map(config -> config.place("nav")).orElseGet(site::place))
                            .hint("add them to nav, or name them in not_in_nav or exclude_docs")));
        }
    }

    private Optional<Severity> severity(String check, Severity otherwise) {
        return site.config()
                .map(Mkdocs::validation)
                .map(validation -> validation.severity(check, otherwise))
                .orElse(Optional.of(otherwise));
    }

    /** By MkDocs' rule: from the navigation, else front matter, else the heading it begins with, else "Home", else the file name. */
    private String title(String page, boolean top) {
        return given.getOrDefault(page, Optional.empty())
                .or(() -> contentTitles.getOrDefault(page, Optional.empty()))
                .orElseGet(() -> {
                    DocsFile file = site.pages().get(page);
                    boolean home = page.isEmpty() && top && (file == null || AutomaticNav.isIndex(file.path()));
                    return home || file == null ? "Home" : Titles.ofFile(file.path());
                });
    }
}
