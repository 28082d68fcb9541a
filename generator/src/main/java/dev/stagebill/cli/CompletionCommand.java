package dev.stagebill.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "completion",
        description = "Prints a script for bash and zsh that completes commands and options.",
        footer = {
            "",
            "Example:",
            "  source <(stagebill completion)        for this session; put it in ~/.bashrc to keep it"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Shell shell;
    private final Supplier<CommandLine> stagebill;

    CompletionCommand(Shell shell, Supplier<CommandLine> stagebill) {
        this.shell = shell;
        this.stagebill = stagebill;
    }

    @Override
    public Integer call() {
        shell.out().print(AutoComplete.bash("stagebill", stagebill.get()));
        return ExitCode.FINE;
    }
}
