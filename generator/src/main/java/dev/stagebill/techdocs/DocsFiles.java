package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.mkdocs.FilePatterns;
import dev.stagebill.mkdocs.Mkdocs;
import dev.stagebill.mkdocs.PathPattern;
import dev.stagebill.mkdocs.PythonPattern;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the pages of a documentation in its folders, by the rules of MkDocs. */
final class DocsFiles {
    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkdn", "mkd");

    private final DocsSite site;
    private final SourceTree tree;
    private final List<Diagnostic> findings;
    private final FilePatterns excluded;
    private final FilePatterns drafts;
    private final FilePatterns unlisted;
    private final List<String> globs;
    private final List<PythonPattern> expressions;

    DocsFiles(DocsSite site, List<Diagnostic> findings) {
        this.site = site;
        this.tree = site.tree();
        this.findings = findings;
        Optional<Mkdocs> config = site.config();
        this.excluded = config.map(Mkdocs::excluded).orElseGet(FilePatterns::usual);
        this.drafts = config.map(Mkdocs::drafts).orElseGet(() -> FilePatterns.of(List.of()));
        this.unlisted = config.map(Mkdocs::notInNavigation).orElseGet(() -> FilePatterns.of(List.of()));
        this.globs =
                config.map(mkdocs -> mkdocs.plugins().texts("exclude", "glob")).orElse(List.of());
        this.expressions = config.map(mkdocs -> mkdocs.plugins().texts("exclude", "regex")).orElse(List.of()).stream()
                .flatMap(expression -> PythonPattern.of(expression).stream())
                .toList();
    }

    /** Adds all pages. Where two files make one page, an index goes before a README, and either before a file beside the folder. */
    void collect() {
        List<DocsFile> found = new ArrayList<>();
        site.mounts()
                .forEach(mount -> tree.files().forEach(file -> page(mount, file).ifPresent(found::add)));
        found.sort(Comparator.comparing((DocsFile file) -> isReadme(file.path()))
                .thenComparing(file -> !file.path().endsWith(".md"))
                .thenComparing(DocsFile::path));
        found.sort(Comparator.comparing(DocsFiles::depth, Comparator.reverseOrder()));
        found.forEach(this::add);
    }

    private static long depth(DocsFile file) {
        return file.path().chars().filter(c -> c == '/').count();
    }

    private Optional<DocsFile> page(Mount mount, SourceFile file) {
        return Optional.of(file.path())
                .filter(path -> MARKDOWN.contains(RepositoryPath.extension(path)))
                .flatMap(mount::path)
                .filter(path -> !excluded.match(path) && !drafts.match(path))
                .filter(path -> globs.stream().noneMatch(glob -> PathPattern.name(glob, path)))
                .filter(path -> expressions.stream().noneMatch(expression -> expression.matchesStart(path)))
                .map(path -> new DocsFile(path, file, pageOf(path), !unlisted.match(path), mount));
    }

    private void add(DocsFile file) {
        DocsFile other = site.pages().get(file.page());
        if (!file.page().isEmpty() && !OutputPath.isSafe(file.page())) {
            findings.add(Diagnostic.warning("docs.unsafe-path", "the name of the file cannot be part of an address")
                    .at(tree.location(file.source().path()))
                    .hint("rename it"));
        } else if (other == null) {
            site.add(file);
        } else if (!other.source().equals(file.source())) {
            String shown = other.source().path();
            findings.add(
                    Diagnostic.warning("docs.duplicate-page", "two files make the same page; " + shown + " is shown")
                            .at(tree.location(file.source().path()))
                            .related(List.of(tree.location(shown))));
            site.lead(file, other);
        }
    }

    /** The directory URL of MkDocs, without slash at the end. */
    static String pageOf(String path) {
        String name = RepositoryPath.name(path);
        String stem = name.substring(0, name.lastIndexOf('.'));
        String folder = RepositoryPath.folder(path);
        return stem.equals("index") || isReadme(path) ? folder : RepositoryPath.join(folder, stem);
    }

    /** Only in capitals: MkDocs makes an ordinary page of {@code readme.md}. */
    private static boolean isReadme(String path) {
        return RepositoryPath.name(path).startsWith("README.");
    }
}
