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
import picocli.CommandLine.Option;
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

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where to publish to, instead of what the portal file says.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Where to keep clones and results. The variable STAGEBILL_CACHE does the same.")
    private Optional<Path> cache = Optional.empty();

    @Option(names = "--offline", description = "Do not use the network: read git sources from the cache alone.")
    private boolean offline;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Which findings stop the build: ${COMPLETION-CANDIDATES}.")
    private Optional<FailOn> failOn = Optional.empty();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The file of known findings, which fail nothing, instead of what the portal file says.")
    private Optional<Path> baseline = Optional.empty();

    /** The configuration of the portal. */
    PortalConfig read(Map<String, String> variables, Diagnostics diagnostics) {
        return new PortalFileReader().read(folderOrFile, overrides(variables), variables, diagnostics);
    }

    /**
     * The same for a check, for which a repository needs no portal file: it is the one source of its portal then. What is cached of it is kept
     * in the user's own cache, not in the repository.
     */
    PortalConfig readForCheck(Shell shell, Diagnostics diagnostics) {
        return read(shell, overrides(shell.variables()), diagnostics);
    }

    /** The same for looking at: findings never keep it from being shown, unless the command says so. */
    PortalConfig readForPreview(Shell shell, Diagnostics diagnostics) {
        Overrides given = overrides(shell.variables());
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

    private Overrides overrides(Map<String, String> variables) {
        Optional<Path> shared = Optional.ofNullable(variables.get("STAGEBILL_CACHE"))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
        return new Overrides(output, cache.or(() -> shared), failOn, offline ? Optional.of(true) : Optional.empty())
                .knowing(baseline);
    }
}
