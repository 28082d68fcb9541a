package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one documentation: which are pages, and where the pages go. Known in full before the first page is rendered. */
final class DocsSite {
    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkdn", "mkd");

    private final SourceTree tree;
    private final String docsFolder;
    private final Optional<Mkdocs> config;
    private final String base;
    private final NavigableMap<String, SourceFile> pages = new TreeMap<>();
    private final Map<String, String> pageOfFile = new HashMap<>();

    private DocsSite(SourceTree tree, String docsFolder, Optional<Mkdocs> config) {
        this(tree, docsFolder, config, "docs/namespace/kind/name");
    }

    private DocsSite(SourceTree tree, String docsFolder, Optional<Mkdocs> config, String base) {
        this.tree = tree;
        this.docsFolder = docsFolder;
        this.config = config;
        this.base = base;
    }

    /** The same documentation as a version that lies in a folder of another one. */
    DocsSite below(String folder) {
        if (folder.isEmpty()) {
            return this;
        }
        DocsSite site = new DocsSite(tree, docsFolder, config, base + "/" + folder);
        site.pages.putAll(pages);
        site.pageOfFile.putAll(pageOfFile);
        return site;
    }

    /** Looks through a folder with {@code mkdocs.yml}, a {@code docs} folder or a README. Without pages when there is nothing of these. */
    static DocsSite find(SourceTree tree, String folder, List<Diagnostic> findings) {
        Optional<Mkdocs> config = MkdocsReader.read(tree, folder, findings);
        String docs = config.map(Mkdocs::docsDir).orElse("docs");
        Optional<String> inside = RepositoryPath.resolve(folder, docs).filter(path -> !docs.startsWith("/"));
        if (inside.isEmpty()) {
            findings.add(outside(tree, config.orElseThrow(), docs));
        }
        DocsSite site = new DocsSite(tree, inside.orElse(RepositoryPath.join(folder, "docs")), config);
        site.collect(findings);
        if (!site.pages.containsKey("")) {
            site.front(folder);
        }
        return site;
    }

    private static Diagnostic outside(SourceTree tree, Mkdocs config, String docs) {
        return Diagnostic.error("docs.invalid-config", "docs_dir is " + docs + ", which leads out of the repository")
                .at(tree.location(config.file().path()))
                .hint("name a folder of the repository; until then docs is used");
    }

    /** A README alone. Without pages when there is none. */
    static DocsSite readme(SourceTree tree, String folder) {
        DocsSite site = new DocsSite(tree, RepositoryPath.join(folder, "docs"), Optional.empty());
        readmeOf(tree, folder).ifPresent(file -> site.addPage("", file));
        return site;
    }

    private static Optional<SourceFile> readmeOf(SourceTree tree, String folder) {
        return List.of("README.md", "readme.md", "Readme.md").stream()
                .flatMap(name -> tree.file(RepositoryPath.join(folder, name)).stream())
                .findFirst();
    }

    private void collect(List<Diagnostic> findings) {
        ExcludePatterns exclude =
                new ExcludePatterns(config.map(Mkdocs::exclude).orElse(List.of()));
        List<SourceFile> found = new ArrayList<>();
        for (SourceFile file : tree.files()) {
            Optional<String> path = RepositoryPath.below(docsFolder, file.path());
            if (path.isPresent()
                    && MARKDOWN.contains(RepositoryPath.extension(file.path()))
                    && !exclude.excludes(path.get())) {
                found.add(file);
            }
        }
        found.sort(
                Comparator.comparing((SourceFile file) -> isReadme(file.name())).thenComparing(SourceFile::path));
        found.forEach(file -> collect(file, findings));
    }

    private void collect(SourceFile file, List<Diagnostic> findings) {
        String path = pagePath(RepositoryPath.below(docsFolder, file.path()).orElseThrow());
        SourceFile other = pages.get(path);
        if (!path.isEmpty() && !OutputPath.isSafe(path)) {
            findings.add(Diagnostic.warning("docs.unsafe-path", "the name of the file cannot be part of an address")
                    .at(tree.location(file.path()))
                    .hint("rename it"));
        } else if (other == null) {
            addPage(path, file);
        } else {
            findings.add(Diagnostic.warning(
                            "docs.duplicate-page", "two files make the same page; " + other.path() + " is shown")
                    .at(tree.location(file.path()))
                    .related(List.of(tree.location(other.path()))));
        }
    }

    private void addPage(String path, SourceFile file) {
        pages.put(path, file);
        pageOfFile.putIfAbsent(file.path(), path);
    }

    /** The front page when the folder has none: the README beside {@code mkdocs.yml}, else the first page of the navigation. */
    private void front(String folder) {
        Optional<SourceFile> readme = readmeOf(tree, folder).filter(file -> !pageOfFile.containsKey(file.path()));
        readme.or(() -> firstInNavigation().or(() -> pages.values().stream().findFirst()))
                .ifPresent(file -> addPage("", file));
    }

    private Optional<SourceFile> firstInNavigation() {
        return config.flatMap(Mkdocs::navigation).flatMap(this::firstPage);
    }

    private Optional<SourceFile> firstPage(List<Mkdocs.NavEntry> entries) {
        for (Mkdocs.NavEntry entry : entries) {
            Optional<SourceFile> found =
                    entry.target().flatMap(this::pageOfTarget).map(pages::get).or(() -> firstPage(entry.children()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The directory URL of MkDocs, without slash at the end. */
    static String pagePath(String file) {
        String name = RepositoryPath.name(file);
        String folder = RepositoryPath.folder(file);
        String stem = name.substring(0, name.lastIndexOf('.'));
        return stem.equals("index") || isReadme(name) ? folder : RepositoryPath.join(folder, stem);
    }

    private static boolean isReadme(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).startsWith("readme.");
    }

    /** Whether the file is the page of its folder. */
    static boolean isIndex(String file) {
        String name = RepositoryPath.name(file);
        return name.startsWith("index.") || isReadme(name);
    }

    /** A folder that lies as deep in the portal as the documentation does. */
    String base() {
        return base;
    }

    /** Whether it is nothing but a README. */
    boolean isReadme() {
        return config.isEmpty()
                && pages.values().stream()
                        .allMatch(file ->
                                RepositoryPath.below(docsFolder, file.path()).isEmpty());
    }

    /** The first parts of the paths of all pages, and of all files that may be copied beside them. */
    Stream<String> firstSegments() {
        return Stream.concat(
                        pages.keySet().stream(),
                        tree.files().stream().flatMap(file -> RepositoryPath.below(docsFolder, file.path()).stream()))
                .map(path -> path.split("/", 2)[0]);
    }

    SourceTree tree() {
        return tree;
    }

    /** The folder that pages come from, from the root of the repository. */
    String docsFolder() {
        return docsFolder;
    }

    Optional<Mkdocs> config() {
        return config;
    }

    /** The files by the path of their page, in its order. */
    NavigableMap<String, SourceFile> pages() {
        return pages;
    }

    /** The page that a file of the repository makes. */
    Optional<String> pageOfFile(String path) {
        return Optional.ofNullable(pageOfFile.get(path));
    }

    /** The page that an entry of the navigation means: a file, or a folder with an index. */
    Optional<String> pageOfTarget(String target) {
        return RepositoryPath.resolve(docsFolder, target)
                .flatMap(path -> pageOfFile(path)
                        .or(() -> RepositoryPath.below(docsFolder, path)
                                .filter(page -> target.endsWith("/") && pages.containsKey(page))));
    }
}
