package dev.stagebill.cli;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which portal, and what counts instead of its file. */
final class PortalOptions {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description =
                    "The folder with stagebill.yaml, or a portal file of another name. Default: the current folder.")
    private Path folderOrFile = Path.of(".");

    @Mixin
    private OverrideOptions overrides = new OverrideOptions();

    /** The portal in the current folder, until the command line says something else. */
    PortalOptions() {}

    /** A portal that a command with other parameters found out about. */
    PortalOptions(Path folderOrFile, OverrideOptions overrides) {
        this.folderOrFile = folderOrFile;
        this.overrides = overrides;
    }

    /** The configuration of the portal. */
    PortalConfig read(Map<String, String> variables, Diagnostics diagnostics) {
        return new PortalFileReader().read(folderOrFile, overrides.all(variables), variables, diagnostics);
    }

    /**
     * The same for a check, for which a repository needs no portal file: it is the one source of its portal then. What is cached of it is kept
     * in the user's own cache, not in the repository.
     */
    PortalConfig readForCheck(Shell shell, Diagnostics diagnostics) {
        return read(shell, overrides.all(shell.variables()), diagnostics);
    }

    /** The same for looking at: findings never keep it from being shown, unless the command says so. */
    PortalConfig readForPreview(Shell shell, Diagnostics diagnostics) {
        Overrides given = overrides.all(shell.variables());
        return read(shell, given.stoppingAt(given.failOn().orElse(FailOn.NEVER)), diagnostics);
    }

    private PortalConfig read(Shell shell, Overrides given, Diagnostics diagnostics) {
        PortalFileReader reader = new PortalFileReader();
        if (!isLoneRepository()) {
            return reader.read(folderOrFile, given, shell.variables(), diagnostics);
        }
        Path folder = folderOrFile.toAbsolutePath().normalize();
        String name = Optional.ofNullable(folder.getFileName())
                .map(Path::toString)
                .filter(text -> text.matches("[A-Za-z0-9_][A-Za-z0-9._-]*"))
                .orElse("repository");
        Path cache = shell.home().resolve(".cache").resolve("stagebill");
        Overrides usual = given.caching(given.cache().or(() -> Optional.of(cache)))
                .publishing(given.output()
                        .or(() -> Optional.of(cache.resolveSibling("stagebill-preview")
                                .resolve(name + "-" + Integer.toHexString(folder.hashCode())))));
        return reader.readWithoutFile(folder, name, name, usual, diagnostics);
    }

    /** The portal file, or where it would be. */
    Path file() {
        return isLoneRepository()
                ? folderOrFile.resolve(PortalFileReader.FILE_NAME)
                : PortalFileReader.locate(folderOrFile);
    }

    /** Whether a repository is meant that is no portal: it has descriptors or is under version control, and no portal file. */
    private boolean isLoneRepository() {
        return Files.isDirectory(folderOrFile)
                && !Files.exists(folderOrFile.resolve(PortalFileReader.FILE_NAME))
                && !Files.exists(folderOrFile.resolve("stagebill.yml"))
                && Stream.of(".git", "catalog-info.yaml", "catalog-info.yml")
                        .map(folderOrFile::resolve)
                        .anyMatch(Files::exists);
    }

    /** What was typed. */
    Path typed() {
        return folderOrFile;
    }

    /** The folder of the portal file, as the user would write it. */
    Path folder() {
        Path parent = Files.isRegularFile(folderOrFile) ? folderOrFile.getParent() : folderOrFile;
        return parent == null ? Path.of("") : parent;
    }
}
