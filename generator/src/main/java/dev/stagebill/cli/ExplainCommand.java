package dev.stagebill.cli;

import dev.stagebill.diagnostics.FindingCodes;
import dev.stagebill.diagnostics.Suggestion;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = "Tells what the code of a finding means and what to do about it.",
        footer = {
            "",
            "Examples:",
            "  stagebill explain catalog.dangling-reference",
            "  stagebill explain                               lists all codes"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "The code. Default: all codes, one a line.")
    private Optional<String> code = Optional.empty();

    ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (code.isEmpty()) {
            FindingCodes.known().forEach(shell.out()::println);
            return ExitCode.FINE;
        }
        Optional<String> text = code.flatMap(FindingCodes::explanation);
        text.ifPresentOrElse(this::print, this::unknown);
        return text.isPresent() ? ExitCode.FINE : ExitCode.USAGE;
    }

    private void print(String text) {
        shell.out().println(shell.paint(Shell.Colour.BOLD, code.orElse("")));
        shell.out().println();
        shell.out().println(text);
    }

    private void unknown() {
        String wanted = code.orElse("");
        shell.err().println("No finding has the code " + wanted + ".");
        Suggestion.nearest(wanted, FindingCodes.known())
                .ifPresentOrElse(
                        nearest -> shell.err().println("Did you mean " + nearest + "?"),
                        () -> shell.err().println("stagebill explain lists all codes."));
    }
}
