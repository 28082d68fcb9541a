package dev.stagebill.cli;

import dev.stagebill.config.PortalFileReader;
import dev.stagebill.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The portal file that {@code init} starts a portal with. */
final class PortalStart {
    private static final String SCHEMA_COMMENT = "# yaml-language-server: $schema=stagebill.schema.json\n";

    private final Shell shell;
    private final Path folder;

    PortalStart(Shell shell, Path folder) {
        this.shell = shell;
        this.folder = folder;
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        List<String> repositories = new NearbyRepositories(folder).find();
        Path file = NewFile.write(folder.resolve(PortalFileReader.FILE_NAME), text(repositories));
        tell(file, repositories);
    }

    private void tell(Path file, List<String> repositories) {
        String argument = folder.toString().equals(".") ? "" : " " + folder;
        shell.out().println("Wrote " + file + told(repositories));
        shell.out().println();
        shell.out().println("Next:");
        shell.out().println("  1. look it over: title, url and sources");
        shell.out()
                .println("  2. stagebill serve" + argument + "      shows the portal and rebuilds it while you edit");
        shell.out()
                .println("  3. stagebill build" + argument + "      publishes it to "
                        + folder.resolve("site").normalize());
        shell.out().println("If the folder is under version control, let it ignore site/ and .stagebill/");
    }

    private static String told(List<String> repositories) {
        return repositories.isEmpty()
                ? "; no git repositories were found nearby, so name yours in it"
                : ", with these sources: " + String.join(", ", repositories);
    }

    private String text(List<String> repositories) {
        List<String> paths = repositories.isEmpty() ? List.of(".") : repositories;
        String sources = YamlWriter.write(
                        paths.stream().map(path -> Map.of("local", path)).toList())
                .indent(2);
        String schema = Files.exists(folder.resolve("stagebill.schema.json")) ? SCHEMA_COMMENT : "";
        return schema + Starter.TEXT.replace("@SOURCES@", sources);
    }
}
