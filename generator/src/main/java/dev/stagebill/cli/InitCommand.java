package dev.stagebill.cli;

import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        description =
                "Writes a stagebill.yaml to start from, with the git repositories found in the folder and beside it.",
        footer = {
            "",
            "Examples:",
            "  stagebill init",
            "  stagebill init portal                       in a new folder",
            "  stagebill init --from app-config.yaml       from the configuration of a Backstage"
        })
final class InitCommand implements Callable<Integer> {
    private static final String SCHEMA_COMMENT = "# yaml-language-server: $schema=stagebill.schema.json\n";

    private final Shell shell;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Where to write it. Default: the current folder.")
    private Path folder = Path.of(".");

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "An app-config.yaml of a Backstage to start from. May be given several times; later files count more.")
    private List<Path> from = new ArrayList<>();

    InitCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        if (!from.isEmpty()) {
            new BackstageStart(shell, folder, from).write();
            return ExitCode.FINE;
        }
        Path file = folder.resolve(PortalFileReader.FILE_NAME).normalize();
        Files.createDirectories(folder);
        List<String> repositories = new NearbyRepositories(folder).find();
        try {
            Files.writeString(file, text(repositories), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw BuildStopped.configuration(Diagnostic.error("cli.file-exists", "there is already a " + file)
                    .hint("edit it, or remove it and run stagebill init again"));
        }
        tell(file, repositories);
        return ExitCode.FINE;
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
