package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** Reads {@code mkdocs.yml}. Tags of Python and of plugins are inert: such a value is a text. */
public final class MkdocsReader {
    private MkdocsReader() {}

    /** The configuration in a folder: {@code mkdocs.yaml}, else {@code mkdocs.yml}, as in Backstage. */
    public static Optional<Mkdocs> read(SourceTree tree, String folder, List<Diagnostic> findings) {
        return tree.file(RepositoryPath.join(folder, "mkdocs.yaml"))
                .or(() -> tree.file(RepositoryPath.join(folder, "mkdocs.yml")))
                .flatMap(file -> read(tree, file, findings));
    }

    /** The configuration in a file. */
    static Optional<Mkdocs> read(SourceTree tree, SourceFile file, List<Diagnostic> findings) {
        return new SettingsFile(tree, findings).read(file).map(settings -> {
            Leftovers.report(settings, findings);
            return new Mkdocs(settings);
        });
    }
}
