package dev.stagebill.config;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

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
        YamlNode root = new PortalText(file, location).root();
        Path folder = Objects.requireNonNull(file.getParent(), "a file has a folder");
        return config(root, new Completion(folder, overrides, binding), binding, diagnostics);
    }

    /**
     * The configuration of a folder without a portal file: the folder is the portal's one source, everything else is as usual.
     *
     * @param folder the folder
     * @param title the name of the portal
     * @param name the name of the source
     * @param overrides what counts instead of what is usual
     * @param diagnostics takes what is worth a warning
     * @throws BuildStopped when something is wrong with the overrides
     */
    public PortalConfig readWithoutFile(
            Path folder, String title, String name, Overrides overrides, Diagnostics diagnostics) {
        Binding binding = new Binding(SourceLocation.ofFile("."), new Variables(Map.of())).withoutPlace();
        YamlMapping source = mapping(Map.of("local", text("."), "name", text(name)));
        YamlNode sources = new YamlSequence(Position.START, List.of(source));
        YamlMapping root = mapping(Map.of("title", text(title.replace("${", "$${")), "sources", sources));
        Path absolute = folder.toAbsolutePath().normalize();
        return config(root, new Completion(absolute, overrides, binding), binding, diagnostics);
    }

    private static YamlMapping mapping(Map<String, YamlNode> values) {
        Map<String, YamlMapping.Entry> entries = new TreeMap<>();
        values.forEach((key, value) -> entries.put(key, new YamlMapping.Entry(Position.START, value)));
        return new YamlMapping(Position.START, entries);
    }

    private static YamlScalar text(String value) {
        return new YamlScalar(Position.START, value, value, Optional.empty());
    }

    private static PortalConfig config(YamlNode root, Completion completion, Binding binding, Diagnostics diagnostics) {
        Object bound = Shapes.portalFile().bind(root, "", binding).orElseThrow(() -> stop(binding.found()));
        PortalConfig config = completion.complete((PortalFile) bound);
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
            throw noPortalFile("there is no " + FILE_NAME + " in " + named(folderOrFile), hint);
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

    private static String named(Path folder) {
        Path name = folder.normalize();
        return name.toString().isEmpty() ? "the current folder" : "the folder " + name;
    }
}
