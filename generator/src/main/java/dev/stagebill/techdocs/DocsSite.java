package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.markdown.MarkdownOptions;
import dev.stagebill.mkdocs.AutomaticNav;
import dev.stagebill.mkdocs.FolderNav;
import dev.stagebill.mkdocs.LiterateNav;
import dev.stagebill.mkdocs.Mkdocs;
import dev.stagebill.mkdocs.MkdocsReader;
import dev.stagebill.mkdocs.Monorepo;
import dev.stagebill.mkdocs.NavEntry;
import dev.stagebill.mkdocs.NavFiles;
import dev.stagebill.mkdocs.Plugins;
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
    private static final List<String> READMES = List.of("README.md", "readme.md", "Readme.md");

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

    private DocsSite(SourceTree tree, String folder, Optional<Mkdocs> config) {
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

    /** Looks through a folder with {@code mkdocs.yml}, a {@code docs} folder or a README. Without pages when there is nothing of these. */
    static DocsSite find(SourceTree tree, String folder, List<Diagnostic> findings) {
        Optional<Mkdocs> config = MkdocsReader.read(tree, folder, findings);
        DocsSite site = new DocsSite(tree, folder, config);
        site.mounts.add(new Mount("", site.docsFolder(findings), config));
        config.ifPresent(mkdocs -> site.include(mkdocs, findings));
        new DocsFiles(site, findings).collect();
        site.blog = config.map(Mkdocs::plugins)
                .filter(plugins -> plugins.has(BlogOptions.PLUGIN))
                .flatMap(plugins -> Blog.of(site, new BlogOptions(plugins), findings));
        if (!site.pages.containsKey("")) {
            site.front();
        }
        config.ifPresent(mkdocs -> site.arrange(mkdocs.plugins()));
        site.blog.ifPresent(blog -> site.navigation = Optional.of(blog.arranged(site.navigation())));
        return site;
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

    /** Lets plugins make the navigation; awesome-nav does it even when {@code mkdocs.yml} has one. */
    private void arrange(Plugins plugins) {
        if (navigation.isPresent() && !plugins.has("awesome-nav")) {
            return;
        }
        NavFiles files = new NavFiles(
                listed(),
                this::text,
                path -> tree.location(otherFile(path).map(SourceFile::path).orElse(path)));
        Optional<List<NavEntry>> literate =
                plugins.has("literate-nav") ? LiterateNav.of(files, plugins) : Optional.empty();
        navigation = literate.or(() -> FolderNav.of(files, plugins)).or(() -> navigation);
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

    /** Nothing yet, for a documentation that is made of something else. */
    static DocsSite empty(SourceTree tree, String folder) {
        DocsSite site = new DocsSite(tree, folder, Optional.empty());
        site.mounts.add(new Mount("", RepositoryPath.join(folder, "docs"), Optional.empty()));
        return site;
    }

    /** A README alone. Without pages when there is none. */
    static DocsSite readme(SourceTree tree, String folder) {
        DocsSite site = empty(tree, folder);
        site.readmeOf(folder).ifPresent(site::readmeAsFront);
        return site;
    }

    private String docsFolder(List<Diagnostic> findings) {
        String docs = config.map(Mkdocs::docsDir).orElse("docs");
        Optional<String> inside = RepositoryPath.resolve(folder, docs).filter(path -> !docs.startsWith("/"));
        if (inside.isEmpty()) {
            findings.add(Diagnostic.error(
                            "docs.invalid-config", "docs_dir is " + docs + ", which leads out of the repository")
                    .at(config.orElseThrow().place("docs_dir"))
                    .hint("name a folder of the repository; until then docs is used"));
        }
        return inside.orElse(RepositoryPath.join(folder, "docs"));
    }

    private void include(Mkdocs mkdocs, List<Diagnostic> findings) {
        navigation = mkdocs.navigation().map(nav -> {
            Monorepo.Whole whole = Monorepo.resolve(tree, mkdocs, nav, findings);
            whole.parts()
                    .forEach(
                            part -> mounts.add(new Mount(part.alias(), part.docsFolder(), Optional.of(part.config()))));
            return whole.navigation();
        });
    }

    private Optional<SourceFile> readmeOf(String inFolder) {
        return READMES.stream()
                .flatMap(name -> tree.file(RepositoryPath.join(inFolder, name)).stream())
                .findFirst();
    }

    private void readmeAsFront(SourceFile file) {
        add(new DocsFile("index.md", file, "", true, mounts.get(0)));
    }

    void add(DocsFile file) {
        pages.put(file.page(), file);
        byPath.putIfAbsent(file.path(), file);
        bySource.putIfAbsent(file.source().path(), file);
    }

    /**
     * The front page when the folder has none: its readme.md or the README beside {@code mkdocs.yml}, as in Backstage; else the first page of the
     * navigation.
     */
    private void front() {
        Optional<DocsFile> own = READMES.stream()
                .flatMap(name -> Optional.ofNullable(byPath.get(name)).stream())
                .findFirst();
        Optional<SourceFile> readme =
                readmeOf(folder).filter(file -> own.isEmpty() && !bySource.containsKey(file.path()));
        if (readme.isPresent()) {
            readmeAsFront(readme.get());
        } else {
            own.or(() -> navigation.flatMap(this::firstPage))
                    .or(() -> pages.values().stream().findFirst())
                    .ifPresent(file -> pages.put("", file.standIn("")));
        }
    }

    private Optional<DocsFile> firstPage(List<NavEntry> entries) {
        for (NavEntry entry : entries) {
            Optional<DocsFile> found =
                    entry.target().flatMap(this::fileOfTarget).or(() -> firstPage(entry.children()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
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
