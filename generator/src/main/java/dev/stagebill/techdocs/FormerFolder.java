package dev.stagebill.techdocs;

import dev.stagebill.mkdocs.Mkdocs;
import dev.stagebill.mkdocs.MkdocsReader;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds a documentation in a tree in which its {@code mkdocs.yml} lay in another folder: by its name, or because there is no other. */
final class FormerFolder {
    private static final Set<String> NAMES = Set.of("mkdocs.yml", "mkdocs.yaml");
    private static final int MAX_CANDIDATES = 50;

    private FormerFolder() {}

    /** The folder in which a tree has the documentation; empty when that cannot be told. */
    static Optional<String> of(DocsSite own, SourceTree tree) {
        List<Mkdocs> found = new ArrayList<>();
        tree.files().stream()
                .filter(file -> own.config().isPresent() && NAMES.contains(file.name()))
                .map(SourceFile::folder)
                .distinct()
                .limit(MAX_CANDIDATES)
                .forEach(folder ->
                        MkdocsReader.read(tree, folder, new ArrayList<>()).ifPresent(found::add));
        Optional<String> name = own.config().flatMap(Mkdocs::siteName);
        return found.stream()
                .filter(config -> name.isPresent() && config.siteName().equals(name))
                .findFirst()
                .or(() -> found.stream().filter(config -> found.size() == 1).findFirst())
                .map(config -> RepositoryPath.folder(config.file().path()));
    }
}
