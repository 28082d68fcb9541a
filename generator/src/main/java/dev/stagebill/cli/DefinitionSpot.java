package dev.stagebill.cli;

import dev.stagebill.bundle.Bundler;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.source.CheckoutTree;
import dev.stagebill.source.CommitTree;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A definition on the command line: a file as it is, or as it was at a branch, tag or commit of its repository.
 *
 * @param file the file
 * @param ref the branch, tag or commit; empty for the file as it is
 */
record DefinitionSpot(Path file, Optional<String> ref) {
    /** {@code FILE} or {@code FILE@REF}; a file whose name has an at sign is that file. */
    static DefinitionSpot of(String word) {
        int at = word.lastIndexOf('@');
        if (at <= 0 || at == word.length() - 1 || Files.exists(Path.of(word))) {
            return new DefinitionSpot(Path.of(word), Optional.empty());
        }
        return new DefinitionSpot(Path.of(word.substring(0, at)), Optional.of(word.substring(at + 1)));
    }

    /** The text with what it refers to in other files of its repository. */
    String text() {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = folder(absolute);
        CheckoutTree checkout = CheckoutTree.around(folder);
        String path = checkout.pathOf(absolute);
        try {
            SourceTree tree = ref.isPresent() ? CommitTree.around(folder, ref.get()) : checkout;
            SourceFile found = tree.file(path).orElseThrow(() -> missing(this + " does not exist"));
            return complete(tree, path, new String(tree.read(found), StandardCharsets.UTF_8));
        } catch (SourceException e) {
            throw missing(String.valueOf(e.getMessage()));
        }
    }

    /** The folder that the file is in, or the nearest one that is still there: the file may be a removed one. */
    private static Path folder(Path file) {
        Path folder = file;
        while (!Files.isDirectory(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static String complete(SourceTree tree, String path, String text) {
        boolean refers = path.toLowerCase(Locale.ROOT).matches(".*\\.(ya?ml|json)") && Bundler.mayRefer(text);
        return refers
                ? new Bundler(tree, url -> Optional.empty()).bundle(text, path).text()
                : text;
    }

    private static BuildStopped missing(String message) {
        return BuildStopped.configuration(Diagnostic.error("cli.no-definition", message)
                .hint("name a file, or a file at a branch, tag or commit: openapi.yaml@v1.2"));
    }

    @Override
    public String toString() {
        return file + ref.map(name -> "@" + name).orElse("");
    }
}
