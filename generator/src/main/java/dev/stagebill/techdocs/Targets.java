package dev.stagebill.techdocs;

import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a relative reference in a page means. In Markdown it starts from the file, as MkDocs reads it, in raw HTML from the address of the page, as
 * a browser does; the other reading is tried after that, and so is the place of the file in its repository.
 */
final class Targets {
    private final DocsSite site;
    private final DocsFile file;

    Targets(DocsSite site, DocsFile file) {
        this.site = site;
        this.file = file;
    }

    /**
     * The paths that a reference may mean.
     *
     * @param inDocs paths in the documentation, most likely first
     * @param inRepository paths in the repository
     */
    record Candidates(List<String> inDocs, List<String> inRepository) {}

    Candidates of(Reference reference, boolean rawHtml) {
        String path = reference.path();
        if (reference.isAbsolute()) {
            return new Candidates(resolved(Stream.of(""), path.substring(1)), List.of());
        }
        String folder = RepositoryPath.folder(file.path());
        Stream<String> starts =
                rawHtml || isFolder(path) ? Stream.of(file.page(), folder) : Stream.of(folder, file.page());
        return new Candidates(
                resolved(starts, path), resolved(Stream.of(file.source().folder()), path));
    }

    /** MkDocs finds files only; what names none it leaves as it is, and a browser starts from the address of the page. */
    private static boolean isFolder(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() || name.equals(".") || name.equals("..");
    }

    private static List<String> resolved(Stream<String> folders, String path) {
        Set<String> paths = new LinkedHashSet<>();
        folders.forEach(folder -> RepositoryPath.resolve(folder, path).ifPresent(paths::add));
        return List.copyOf(paths);
    }

    /** The page that is meant. */
    Optional<String> page(Candidates candidates) {
        for (String path : candidates.inDocs()) {
            Optional<String> page = site.fileOfPath(path)
                    .map(DocsFile::page)
                    .or(() -> Optional.of(withoutIndex(path)).filter(site.pages()::containsKey));
            if (page.isPresent()) {
                return page;
            }
        }
        return candidates.inRepository().stream()
                .flatMap(path -> site.fileOfSource(path).map(DocsFile::page).or(() -> atRoute(path)).stream())
                .findFirst();
    }

    /** The page whose address lies where this path of the repository would lie in the documentation. */
    private Optional<String> atRoute(String path) {
        return path.equals(site.docsFolder())
                ? Optional.of("").filter(site.pages()::containsKey)
                : site.pathOf(path).map(Targets::withoutIndex).filter(site.pages()::containsKey);
    }

    static String withoutIndex(String path) {
        String page = path.endsWith(".html") ? path.substring(0, path.length() - ".html".length()) : path;
        return page.equals("index")
                ? ""
                : page.endsWith("/index") ? page.substring(0, page.length() - "/index".length()) : page;
    }

    /** The file that is meant. */
    Optional<SourceFile> file(Candidates candidates) {
        return Stream.concat(
                        candidates.inDocs().stream().flatMap(path -> site.otherFile(path).stream()),
                        candidates.inRepository().stream()
                                .filter(path -> !path.isEmpty())
                                .flatMap(path -> site.tree().file(path).stream()))
                .findFirst();
    }

    /** The folder of the repository that is meant. */
    Optional<String> folder(Candidates candidates) {
        List<String> folders = new ArrayList<>();
        candidates
                .inDocs()
                .forEach(path -> site.mounts().forEach(mount -> mount.file(path).ifPresent(folders::add)));
        folders.addAll(candidates.inRepository());
        return folders.stream()
                .filter(path -> path.isEmpty()
                        || site.tree().files().stream()
                                .anyMatch(each -> each.path().startsWith(path + "/")))
                .findFirst();
    }
}
