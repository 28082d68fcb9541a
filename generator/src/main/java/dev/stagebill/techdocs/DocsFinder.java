package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.mkdocs.FolderNav;
import dev.stagebill.mkdocs.LiterateNav;
import dev.stagebill.mkdocs.Mkdocs;
import dev.stagebill.mkdocs.MkdocsReader;
import dev.stagebill.mkdocs.Monorepo;
import dev.stagebill.mkdocs.NavEntry;
import dev.stagebill.mkdocs.NavFiles;
import dev.stagebill.mkdocs.Plugins;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** Looks in a folder for the files of a documentation. */
final class DocsFinder {
    private static final List<String> READMES = List.of("README.md", "readme.md", "Readme.md");

    private final SourceTree tree;
    private final String folder;
    private final List<Diagnostic> findings;

    DocsFinder(SourceTree tree, String folder, List<Diagnostic> findings) {
        this.tree = tree;
        this.folder = folder;
        this.findings = findings;
    }

    /** What {@code mkdocs.yml}, a {@code docs} folder or a README makes. Without pages when there is nothing of these. */
    DocsSite find() {
        Optional<Mkdocs> config = MkdocsReader.read(tree, folder, findings);
        DocsSite site = new DocsSite(tree, folder, config);
        site.mount(new Mount("", docsFolder(config), config));
        config.ifPresent(mkdocs -> include(site, mkdocs));
        new DocsFiles(site, findings).collect();
        Optional<Blog> blog = config.map(Mkdocs::plugins)
                .filter(plugins -> plugins.has(BlogOptions.PLUGIN))
                .flatMap(plugins -> Blog.of(site, new BlogOptions(plugins), findings));
        blog.ifPresent(site::publish);
        if (!site.pages().containsKey("")) {
            front(site);
        }
        config.ifPresent(mkdocs -> arrange(site, mkdocs.plugins()));
        blog.ifPresent(posts -> site.navigate(posts.arranged(site.navigation())));
        return site;
    }

    /** A README alone. Without pages when there is none. */
    DocsSite readme() {
        DocsSite site = nothing();
        readmeFile().ifPresent(file -> addFront(site, file));
        return site;
    }

    /** Nothing yet, for a documentation that is made of something else. */
    DocsSite nothing() {
        DocsSite site = new DocsSite(tree, folder, Optional.empty());
        site.mount(new Mount("", usualFolder(), Optional.empty()));
        return site;
    }

    private String usualFolder() {
        return RepositoryPath.join(folder, "docs");
    }

    private String docsFolder(Optional<Mkdocs> config) {
        String docs = config.map(Mkdocs::docsDir).orElse("docs");
        Optional<String> inside = RepositoryPath.resolve(folder, docs).filter(path -> !docs.startsWith("/"));
        if (inside.isEmpty()) {
            findings.add(Diagnostic.error(
                            "docs.invalid-config", "docs_dir is " + docs + ", which leads out of the repository")
                    .at(config.orElseThrow().place("docs_dir"))
                    .hint("name a folder of the repository; until then docs is used"));
        }
        return inside.orElseGet(this::usualFolder);
    }

    private void include(DocsSite site, Mkdocs mkdocs) {
        mkdocs.navigation().ifPresent(nav -> {
            Monorepo.Whole whole = Monorepo.resolve(tree, mkdocs, nav, findings);
            whole.parts()
                    .forEach(
                            part -> site.mount(new Mount(part.alias(), part.docsFolder(), Optional.of(part.config()))));
            site.navigate(whole.navigation());
        });
    }

    /**
     * The front page when the folder has none: its readme.md or the README beside {@code mkdocs.yml}, as in Backstage; else the first page of the
     * navigation.
     */
    private void front(DocsSite site) {
        Optional<DocsFile> own =
                READMES.stream().flatMap(name -> site.fileOfPath(name).stream()).findFirst();
        Optional<SourceFile> readme = readmeFile()
                .filter(file -> own.isEmpty() && site.fileOfSource(file.path()).isEmpty());
        if (readme.isPresent()) {
            addFront(site, readme.get());
            return;
        }
        own.or(() -> site.hasNavigation() ? firstPage(site, site.navigation()) : Optional.empty())
                .or(() -> site.pages().values().stream().findFirst())
                .ifPresent(site::standIn);
    }

    private static void addFront(DocsSite site, SourceFile readme) {
        site.add(new DocsFile("index.md", readme, "", true, site.mounts().get(0)));
    }

    private Optional<SourceFile> readmeFile() {
        return READMES.stream()
                .flatMap(name -> tree.file(RepositoryPath.join(folder, name)).stream())
                .findFirst();
    }

    private static Optional<DocsFile> firstPage(DocsSite site, List<NavEntry> entries) {
        for (NavEntry entry : entries) {
            Optional<DocsFile> found =
                    entry.target().flatMap(site::fileOfTarget).or(() -> firstPage(site, entry.children()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Lets plugins make the navigation: awesome-nav and the list of literate-nav do it even when {@code mkdocs.yml} has one, and without that list
     * literate-nav fills in what the entries stand for.
     */
    private void arrange(DocsSite site, Plugins plugins) {
        boolean literate = plugins.has("literate-nav");
        if (site.hasNavigation() && !literate && !plugins.has("awesome-nav")) {
            return;
        }
        NavFiles files = new NavFiles(
                site.listed(),
                site::text,
                path -> tree.location(site.otherFile(path).map(SourceFile::path).orElse(path)));
        Optional<List<NavEntry>> list = literate ? LiterateNav.of(files, plugins) : Optional.empty();
        list.or(() -> FolderNav.of(files, plugins))
                .or(() -> site.hasNavigation()
                        ? Optional.of(LiterateNav.of(files, plugins, site.navigation()))
                        : Optional.empty())
                .ifPresent(site::navigate);
    }
}
