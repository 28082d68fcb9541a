package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.markdown.MarkdownOptions;
import dev.stagebill.mkdocs.AutomaticNav;
import dev.stagebill.mkdocs.Mkdocs;
import dev.stagebill.mkdocs.NavEntry;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of one documentation: which are pages, and where the pages go. Known in full before the first page is rendered. */
final class DocsSite {
    private static final String BASE = "docs/namespace/kind/name";

    private final SourceTree tree;
    private final String folder;
    private final Optional<Mkdocs> config;
    private final String base;
    private final Optional<MarkdownOptions> markdown;
    private final List<Mount> mounts = new ArrayList<>();
    private final NavigableMap<String, DocsFile> pages = new TreeMap<>();
    private final Map<String, DocsFile> byPath = new HashMap<>();
    private final Map<String, DocsFile> bySource = new HashMap<>();
    private @Nullable PageNames names;
    private Optional<List<NavEntry>> navigation = Optional.empty();
    private Optional<Blog> blog = Optional.empty();
    private final TagPages tags;

    /** One without files yet. */
    DocsSite(SourceTree tree, String folder, Optional<Mkdocs> config) {
        this(tree, folder, config, BASE);
    }

    private DocsSite(SourceTree tree, String folder, Optional<Mkdocs> config, String base) {
        this.tree = tree;
        this.folder = folder;
        this.config = config;
        this.base = base;
        this.markdown = config.map(Mkdocs::markdown);
        this.tags = new TagPages(this);
    }

    /** The same documentation as a version that lies in a folder of another one. */
    DocsSite below(String inside) {
        if (inside.isEmpty()) {
            return this;
        }
        DocsSite site = new DocsSite(tree, folder, config, BASE + "/" + inside);
        site.mounts.addAll(mounts);
        site.pages.putAll(pages);
        site.byPath.putAll(byPath);
        site.bySource.putAll(bySource);
        site.navigation = navigation;
        site.blog = blog;
        return site;
    }

    /** The text of a file that is no page; empty when there is none. */
    Optional<String> text(String path) {
        try {
            return otherFile(path).map(file -> new String(tree.read(file), StandardCharsets.UTF_8));
        } catch (SourceException e) {
            return Optional.empty();
        }
    }

    /**
     * Puts a section at the end of the navigation, unless it is there already.
     *
     * @param prefix where the section's pages lie
     * @param found whether the navigation of the files has them anyway
     */
    void append(String prefix, NavEntry section, boolean found) {
        List<NavEntry> entries = new ArrayList<>(navigation());
        boolean known = navigation.isPresent() ? names(entries, prefix) : found;
        if (!known) {
            entries.removeIf(entry -> entry.target().isEmpty() && names(List.of(entry), prefix));
            entries.add(section);
            navigation = Optional.of(entries);
        }
    }

    private static boolean names(List<NavEntry> entries, String prefix) {
        return entries.stream()
                .anyMatch(entry -> entry.target()
                                .filter(target -> target.startsWith(prefix))
                                .isPresent()
                        || names(entry.children(), prefix));
    }

    /** Adds a folder that files come from. */
    void mount(Mount mount) {
        mounts.add(mount);
    }

    /** Gives it a navigation. */
    void navigate(List<NavEntry> entries) {
        navigation = Optional.of(entries);
    }

    /** Gives it a blog. */
    void publish(Blog posts) {
        blog = Optional.of(posts);
    }

    /** Shows a page as the front page, too. */
    void standIn(DocsFile file) {
        pages.put("", file.standIn(""));
    }

    /** Adds a page. */
    void add(DocsFile file) {
        pages.put(file.page(), file);
        byPath.putIfAbsent(file.path(), file);
        bySource.putIfAbsent(file.source().path(), file);
    }

    /** Lets what names a file that is not shown lead to the page that is shown in its place. */
    void lead(DocsFile file, DocsFile shown) {
        byPath.putIfAbsent(file.path(), shown);
        bySource.putIfAbsent(file.source().path(), shown);
    }

    /** A folder that lies as deep in the portal as the documentation does. */
    String base() {
        return base;
    }

    /** Whether it lies in a folder of another one. */
    boolean isBelow() {
        return !base.equals(BASE);
    }

    /** Whether it is nothing but a README. */
    boolean isReadme() {
        return config.isEmpty()
                && pages.values().stream()
                        .allMatch(file -> RepositoryPath.below(
                                        docsFolder(), file.source().path())
                                .isEmpty());
    }

    /** The first parts of the paths of all pages, and of all files that may be copied beside them. */
    Stream<String> firstSegments() {
        return Stream.concat(
                        pages.keySet().stream(), tree.files().stream().flatMap(file -> pathOf(file.path()).stream()))
                .map(path -> path.split("/", 2)[0]);
    }

    SourceTree tree() {
        return tree;
    }

    /** The folder that holds {@code mkdocs.yml}, or would hold it. */
    String folder() {
        return folder;
    }

    /** The folder that pages come from, from the root of the repository. */
    String docsFolder() {
        return mounts.get(0).folder();
    }

    /** The folders that files come from, the docs folder first. */
    List<Mount> mounts() {
        return mounts;
    }

    Optional<Mkdocs> config() {
        return config;
    }

    /** Where the settings stand; the folder's {@code mkdocs.yml} even when there is none. */
    SourceLocation place() {
        return config.map(Mkdocs::file).orElseGet(() -> tree.location(RepositoryPath.join(folder, "mkdocs.yml")));
    }

    /** The files by the path of their page, in its order. */
    NavigableMap<String, DocsFile> pages() {
        return pages;
    }

    /** Takes a page away. */
    void remove(DocsFile file) {
        pages.remove(file.page(), file);
        byPath.remove(file.path(), file);
        bySource.remove(file.source().path(), file);
    }

    /** What the file of a page says; nothing when it cannot be read. */
    String textOf(DocsFile file) {
        try {
            return new String(tree.read(file.source()), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (SourceException e) {
            return "";
        }
    }

    /** The text of a page with what plugins add to it. */
    String filled(DocsFile file, String text) {
        String tagged = tags.filled(file, text);
        return blog.map(each -> each.filled(file, tagged)).orElse(tagged);
    }

    /** The blog in it. */
    Optional<Blog> blog() {
        return blog;
    }

    /** The lists of tags on its pages. */
    TagPages tags() {
        return tags;
    }

    /** The extensions that are switched on. */
    MarkdownOptions markdown() {
        return markdown.orElseGet(() -> isReadme() ? MarkdownOptions.TECHDOCS : MarkdownOptions.TECHDOCS_CORE);
    }

    /** The navigation as written, else that of the files. */
    List<NavEntry> navigation() {
        return navigation.orElseGet(() -> AutomaticNav.of(listed(), place()));
    }

    /** Whether somebody wrote a navigation. */
    boolean hasNavigation() {
        return navigation.isPresent();
    }

    /** The paths of all files that belong in a navigation. */
    List<String> listed() {
        return pages.values().stream()
                .filter(DocsFile::listed)
                .map(DocsFile::path)
                .distinct()
                .sorted()
                .toList();
    }

    /** The page that a file of the repository makes. */
    Optional<DocsFile> fileOfSource(String path) {
        return Optional.ofNullable(bySource.get(path));
    }

    /** The page with a path in the documentation. */
    Optional<DocsFile> fileOfPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The page that an entry of the navigation means. */
    Optional<DocsFile> fileOfTarget(String target) {
        return RepositoryPath.resolve("", target).flatMap(this::fileOfPath);
    }

    /** The page with a name, in any folder; this one is looked in first. */
    Optional<DocsFile> named(String name, String inFolder) {
        return names().find(name, inFolder);
    }

    private synchronized PageNames names() {
        if (names == null) {
            names = new PageNames(byPath.values());
        }
        return names;
    }

    /** A file of the documentation that is no page. */
    Optional<SourceFile> otherFile(String path) {
        return RepositoryPath.resolve("", path).stream()
                .flatMap(clean -> mounts.stream().flatMap(mount -> mount.file(clean).stream()))
                .flatMap(file -> tree.file(file).stream())
                .findFirst();
    }

    /** The path in the documentation of a file of the repository. */
    Optional<String> pathOf(String file) {
        return mounts.stream().flatMap(mount -> mount.path(file).stream()).findFirst();
    }
}
