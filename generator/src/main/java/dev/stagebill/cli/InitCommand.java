package dev.stagebill.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        description = {
            "Writes a stagebill.yaml to start from, with the git repositories found in the folder and beside it.",
            "In a git repository without one: writes the catalog-info.yaml that its files tell."
        },
        footer = {
            "",
            "Examples:",
            "  stagebill init                a portal, or in a repository its catalog-info.yaml",
            "  stagebill init portal         a portal in a new folder",
            "  stagebill init --portal       a portal, also in a repository"
        })
final class InitCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Where to write it. Default: the current folder.")
    private Path folder = Path.of(".");

    @ArgGroup
    private Choice choice = new Choice();

    static final class Choice {
        @Option(names = "--portal", description = "Write a stagebill.yaml, whatever the folder is.")
        private boolean portal;

        @Option(names = "--component", description = "Write a catalog-info.yaml, whatever the folder is.")
        private boolean component;
    }

    InitCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        ComponentStart component = new ComponentStart(shell, folder);
        if (choice.component || (!choice.portal && component.isWanted())) {
            component.write();
        } else {
            new PortalStart(shell, folder).write();
        }
        return ExitCode.FINE;
    }
}
