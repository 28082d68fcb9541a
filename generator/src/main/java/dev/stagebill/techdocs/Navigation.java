package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.markdown.Sanitizer;
import dev.stagebill.source.SourceFile;
import dev.stagebill.techdocs.Mkdocs.NavEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes the navigation tree: from {@code nav} of {@code mkdocs.yml}, else from the files as MkDocs does it. */
final class Navigation {
    private static final Pattern ADDRESS = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*");

    private final DocsSite site;
    private final Map<String, DocsPage> pages;
    private final List<Diagnostic> findings;
    private final Map<String, String> titles = new HashMap<>();

    private Navigation(DocsSite site, Map<String, DocsPage> pages, List<Diagnostic> findings) {
        this.site = site;
        this.pages = pages;
        this.findings = findings;
    }

    /**
     * A navigation tree.
     *
     * @param items the entries
     * @param titles the titles that it gives to pages, by path
     */
    record Tree(List<NavItem> items, Map<String, String> titles) {
        Tree {
            items = List.copyOf(items);
            titles = Map.copyOf(titles);
        }
    }

    /** The tree of a documentation whose pages have been rendered. */
    static Tree of(DocsSite site, Map<String, DocsPage> pages, List<Diagnostic> findings) {
        Navigation navigation = new Navigation(site, pages, findings);
        Optional<List<NavEntry>> entries = site.config().flatMap(Mkdocs::navigation);
        List<NavItem> items = entries.map(navigation::items).orElseGet(() -> navigation.found(""));
        return new Tree(items.isEmpty() ? navigation.found("") : items, navigation.titles);
    }

    private List<NavItem> items(List<NavEntry> entries) {
        List<NavItem> items = new ArrayList<>();
        for (NavEntry entry : entries) {
            if (entry.target().isPresent()) {
                leaf(entry, entry.target().get()).ifPresent(items::add);
            } else {
                section(entry).ifPresent(items::add);
            }
        }
        return items;
    }

    private Optional<NavItem> section(NavEntry entry) {
        String title = entry.title().orElse("");
        List<NavEntry> children = new ArrayList<>(entry.children());
        Optional<String> index = Optional.empty();
        if (site.config().filter(Mkdocs::sectionIndexes).isPresent()) {
            index = children.stream()
                    .filter(child -> child.target().filter(DocsSite::isIndex).isPresent())
                    .findFirst()
                    .flatMap(child -> child.target().flatMap(site::pageOfTarget));
            Optional<String> page = index;
            children.removeIf(child -> page.isPresent()
                    && child.target().flatMap(site::pageOfTarget).equals(page));
            index.ifPresent(path -> titles.putIfAbsent(path, title));
        }
        List<NavItem> items = items(children);
        return items.isEmpty() && index.isEmpty()
                ? Optional.empty()
                : Optional.of(new NavItem(title, index, Optional.empty(), items));
    }

    private Optional<NavItem> leaf(NavEntry entry, String target) {
        if (ADDRESS.matcher(target).matches()) {
            return address(entry, target);
        }
        Optional<String> page = site.pageOfTarget(target).filter(pages::containsKey);
        if (page.isPresent()) {
            return Optional.of(page(entry, page.get()));
        }
        List<NavItem> inside =
                RepositoryPath.resolve("", target).map(this::found).orElse(List.of());
        if (!inside.isEmpty() && !target.contains(".md")) {
            String title =
                    entry.title().orElseGet(() -> Titles.ofName(RepositoryPath.name(target.replaceAll("/+$", ""))));
            return Optional.of(new NavItem(title, Optional.empty(), Optional.empty(), inside));
        }
        return other(entry, target);
    }

    private NavItem page(NavEntry entry, String path) {
        entry.title().ifPresent(title -> titles.putIfAbsent(path, title));
        String title = entry.title().orElseGet(() -> title(path));
        return new NavItem(title, Optional.of(path), Optional.empty(), List.of());
    }

    private Optional<NavItem> address(NavEntry entry, String target) {
        return Sanitizer.isSafeUrl(target)
                ? Optional.of(
                        new NavItem(entry.title().orElse(target), Optional.empty(), Optional.of(target), List.of()))
                : missing(entry, target, "is not a safe address");
    }

    /** A file that is no page is shown where its repository shows it. */
    private Optional<NavItem> other(NavEntry entry, String target) {
        Optional<SourceFile> file =
                RepositoryPath.resolve(site.docsFolder(), target).flatMap(site.tree()::file);
        Optional<String> url = file.flatMap(found -> site.tree().origin().viewUrl(found.path(), 0))
                .map(Object::toString);
        return url.isPresent()
                ? Optional.of(new NavItem(entry.title().orElse(target), Optional.empty(), url, List.of()))
                : missing(entry, target, file.isPresent() ? "is no page" : "does not exist");
    }

    private Optional<NavItem> missing(NavEntry entry, String target, String reason) {
        SourceLocation place = site.tree()
                .location(site.config().map(config -> config.file().path()).orElse(""))
                .at(entry.line(), 0);
        List<String> known = site.pages().values().stream()
                .flatMap(file -> RepositoryPath.below(site.docsFolder(), file.path()).stream())
                .toList();
        findings.add(Diagnostic.warning("docs.missing-page", "nav names " + target + ", which " + reason)
                .at(place)
                .hint(Suggestion.nearest(target, known).map(path -> "did you mean " + path + "?")));
        return Optional.empty();
    }

    private String title(String path) {
        DocsPage page = pages.get(path);
        return page == null ? path : page.title();
    }

    /** The pages below a folder: its own first, then its files by name, then its folders by name. */
    private List<NavItem> found(String folder) {
        List<NavItem> items = new ArrayList<>();
        NavigableMap<String, SourceFile> files = new TreeMap<>();
        NavigableMap<String, String> folders = new TreeMap<>();
        site.pages().forEach((path, file) -> sort(folder, path, file, files, folders));
        files.forEach((name, file) -> site.pageOfFile(file.path())
                .filter(pages::containsKey)
                .ifPresent(
                        path -> items.add(new NavItem(title(path), Optional.of(path), Optional.empty(), List.of()))));
        folders.forEach((name, path) -> {
            List<NavItem> inside = found(path);
            if (!inside.isEmpty()) {
                items.add(new NavItem(Titles.ofName(name), Optional.empty(), Optional.empty(), inside));
            }
        });
        return items;
    }

    /** Puts a page where it belongs: directly in the folder, or in one of its folders. */
    private void sort(
            String folder,
            String path,
            SourceFile file,
            NavigableMap<String, SourceFile> files,
            NavigableMap<String, String> folders) {
        String name = RepositoryPath.below(site.docsFolder(), file.path()).orElse(path.isEmpty() ? "index.md" : "");
        Optional<String> inside = RepositoryPath.below(folder, name).filter(rest -> !rest.isEmpty());
        if (inside.isEmpty() || (path.isEmpty() && !DocsSite.pagePath(name).isEmpty())) {
            return;
        }
        int slash = inside.get().indexOf('/');
        if (slash < 0) {
            files.put(DocsSite.isIndex(name) ? "" : inside.get(), file);
        } else {
            String child = inside.get().substring(0, slash);
            folders.put(child, RepositoryPath.join(folder, child));
        }
    }
}
