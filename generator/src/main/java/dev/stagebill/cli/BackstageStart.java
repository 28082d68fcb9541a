package dev.stagebill.cli;

import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a portal file from the configuration of a Backstage, and tells what could not be taken over. */
final class BackstageStart {
    private static final String CODEOWNERS_MODULE = "plugin-catalog-backend-module-codeowners";
    private static final long MAX_PACKAGES = 1_000_000;

    private final Shell shell;
    private final Path folder;
    private final List<Path> from;

    BackstageStart(Shell shell, Path folder, List<Path> from) {
        this.shell = shell;
        this.folder = folder;
        this.from = List.copyOf(from);
    }

    void write() throws IOException {
        AppConfig config = AppConfig.read(from, shell.variables());
        PortalDraft draft = new AppConfigTransfer(config, folder, from).draft();
        if (from.stream().anyMatch(BackstageStart::takesCodeowners)) {
            draft.keepCodeowners();
        }
        Path file = folder.resolve(PortalFileReader.FILE_NAME).normalize();
        String names =
                from.stream().map(path -> String.valueOf(path.getFileName())).collect(Collectors.joining(", "));
        Files.createDirectories(folder);
        try {
            Files.writeString(file, draft.text(names), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw BuildStopped.configuration(Diagnostic.error("cli.file-exists", "there is already a " + file)
                    .hint("edit it, or remove it and run stagebill init again"));
        }
        shell.out()
                .println("Wrote " + file + " with " + counted(draft.sourceCount(), "source") + " and "
                        + counted(draft.locationCount(), "location") + " from " + names);
        if (!draft.leftOut().isEmpty()) {
            shell.out().println();
            shell.out().println("Left out:");
            draft.leftOut().forEach(what -> shell.out().println("  - " + what));
        }
    }

    /** Which modules a backend has, its configuration does not tell; the list of its packages does. */
    private static boolean takesCodeowners(Path configuration) {
        Path packages = configuration.toAbsolutePath().resolveSibling("packages/backend/package.json");
        try {
            return Files.size(packages) <= MAX_PACKAGES
                    && Files.readString(packages).contains(CODEOWNERS_MODULE);
        } catch (IOException e) {
            return false;
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
