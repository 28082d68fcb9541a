package dev.stagebill.cli;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is printed, and which exit code given, when a command could not be understood or ended with an exception. */
final class Failures {
    private final Shell shell;

    Failures(Shell shell) {
        this.shell = shell;
    }

    int wrongUsage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String help = command.getCommandSpec().qualifiedName(" ") + " --help tells what can be given";
        Diagnostic diagnostic = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched, help)
                : Diagnostic.error("cli.wrong-usage", uncapitalised(String.valueOf(wrong.getMessage())))
                        .hint(help);
        print(diagnostic);
        return ExitCode.USAGE;
    }

    private static Diagnostic unmatched(UnmatchedArgumentException wrong, String help) {
        String word = wrong.getUnmatched().get(0);
        boolean top = wrong.getCommandLine().getParent() == null;
        String message = wrong.isUnknownOption()
                ? "there is no option " + word
                : top ? "there is no command " + word : "there is one word too many: " + word;
        List<String> suggestions = top || wrong.isUnknownOption() ? wrong.getSuggestions() : List.of();
        String nearest = suggestions.isEmpty() ? "" : "did you mean " + suggestions.get(0) + "? ";
        return Diagnostic.error("cli.wrong-usage", message).hint(nearest + help);
    }

    private static String uncapitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    int stopped(BuildStopped stop, boolean stacktrace) {
        stop.diagnostics().forEach(this::print);
        if (stop.reason() == BuildStopped.Cause.FAULT && stacktrace) {
            stop.printStackTrace(shell.err());
        }
        return ExitCode.of(stop.reason());
    }

    int fault(Throwable fault, boolean stacktrace) {
        print(Diagnostic.error("cli.fault", "Stagebill failed: " + fault).hint(advice(fault)));
        if (stacktrace) {
            fault.printStackTrace(shell.err());
        }
        return ExitCode.FAULT;
    }

    private static String advice(Throwable fault) {
        return fault instanceof OutOfMemoryError
                ? "give it more memory: STAGEBILL_OPTS=-Xmx4g"
                : "this is a mistake in Stagebill, not yours: --stacktrace shows what to report";
    }

    private void print(Diagnostic diagnostic) {
        new Findings(shell, Path.of("")).print(List.of(diagnostic), shell.err());
    }
}
