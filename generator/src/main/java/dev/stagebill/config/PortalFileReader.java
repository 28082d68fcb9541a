package dev.stagebill.config;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the portal file. */
public final class PortalFileReader {
    /** The name of the portal file in its folder. */
    public static final String FILE_NAME = "stagebill.yaml";

    /** A reader. */
    public PortalFileReader() {}

    /**
     * The configuration that a portal file and its overrides amount to.
     *
     * @param folderOrFile the portal file, or the folder in which it is called {@value #FILE_NAME}
     * @param overrides what counts instead of the file
     * @param environment the variables that the file may use
     * @param diagnostics takes what is worth a warning
     * @throws BuildStopped with everything that is wrong with the file, when something is
     */
    public PortalConfig read(
            Path folderOrFile, Overrides overrides, Map<String, String> environment, Diagnostics diagnostics) {
        Path file = locate(folderOrFile).toAbsolutePath().normalize();
        SourceLocation location = SourceLocation.ofFile(String.valueOf(file.getFileName()));
        Binding binding = new Binding(location, new Variables(Map.copyOf(environment)));
        Object bound = Shapes.portalFile()
                .bind(new PortalText(file, location).root(), "", binding)
                .orElseThrow(() -> stop(binding.found()));
        Path folder = Objects.requireNonNull(file.getParent(), "a file has a folder");
        PortalConfig config = new Completion(folder, overrides, binding).complete((PortalFile) bound);
        if (binding.found().stream().anyMatch(found -> found.severity() == Severity.ERROR)) {
            throw stop(binding.found());
        }
        diagnostics.reportAll(binding.found());
        return config;
    }

    /**
     * The portal file that somebody means who names a folder or a file.
     *
     * @throws BuildStopped when there is none
     */
    public static Path locate(Path folderOrFile) {
        if (Files.isRegularFile(folderOrFile)) {
            return folderOrFile;
        }
        if (!Files.isDirectory(folderOrFile)) {
            throw noPortalFile("there is no file or folder " + folderOrFile, "check the name");
        }
        Path file = folderOrFile.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            String hint = Files.isRegularFile(folderOrFile.resolve("stagebill.yml"))
                    ? "rename stagebill.yml to " + FILE_NAME
                    : "stagebill init writes one to start from";
            throw noPortalFile("there is no " + FILE_NAME + " in the folder " + folderOrFile, hint);
        }
        return file;
    }

    private static BuildStopped noPortalFile(String message, String hint) {
        return BuildStopped.configuration(
                Diagnostic.error("config.no-portal-file", message).hint(hint));
    }

    private static BuildStopped stop(List<Diagnostic> found) {
        return new BuildStopped(BuildStopped.Cause.CONFIGURATION, found);
    }
}
