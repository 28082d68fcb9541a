package dev.stagebill.cli;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes files that are not there yet, and no others. */
final class NewFile {
    private NewFile() {}

    /**
     * Writes a file.
     *
     * @throws BuildStopped when there is already one
     */
    static Path write(Path path, String text) throws IOException {
        Path file = path.normalize();
        try {
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw BuildStopped.configuration(Diagnostic.error("cli.file-exists", "there is already a " + file)
                    .hint("edit it, or remove it and run stagebill init again"));
        }
    }
}
