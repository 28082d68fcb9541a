package dev.stagebill.cli;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.report.ReportFormat;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;

/** The command line. */
public final class Main {
    private static final int HELP_WIDTH = 100;
    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        silenceLibraries();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Shell shell = Shell.ofProcess(out, err, isTerminal());
        int exitCode = run(args, shell, Engine.generator(shell));
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** What libraries log at a lower level is for those who work on them. A property on the command line of the Java machine wins. */
    private static void silenceLibraries() {
        if (System.getProperty(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, "error");
        }
    }

    /**
     * Runs a command with nobody watching: no progress line, no colours.
     *
     * @param args the words behind {@code stagebill}
     * @param out takes results
     * @param err takes progress, and why a command could not do its work
     * @return the exit code: 0 fine, 1 findings at the threshold, 2 wrong usage or configuration, 3 a fault of ours
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        Shell shell = Shell.unwatched(out, err);
        return run(args, shell, Engine.generator(shell));
    }

    static int run(String[] args, Shell shell, Engine engine) {
        StagebillCommand top = new StagebillCommand();
        Failures failures = new Failures(shell);
        CommandLine line = commandLine(top, shell, engine);
        line.setParameterExceptionHandler((wrong, words) -> failures.wrongUsage(wrong));
        line.setExecutionExceptionHandler((fault, command, result) -> fault instanceof BuildStopped stop
                ? failures.stopped(stop, top.stacktrace())
                : failures.fault(fault, top.stacktrace()));
        if (args.length == 0) {
            line.usage(line.getErr());
            return ExitCode.USAGE;
        }
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return failures.fault(e, top.stacktrace());
        }
    }

    private static CommandLine commandLine(StagebillCommand top, Shell shell, Engine engine) {
        CommandLine line = new CommandLine(top);
        line.addSubcommand(new BuildCommand(shell, engine));
        line.addSubcommand(new CheckCommand(shell, engine));
        line.addSubcommand(new ServeCommand(shell, engine));
        line.addSubcommand(new SearchCommand(shell));
        line.addSubcommand(new DiffCommand(shell));
        line.addSubcommand(new InitCommand(shell));
        line.addSubcommand(new ExplainCommand(shell));
        line.addSubcommand(new SchemaCommand(shell));
        line.addSubcommand(new CompletionCommand(shell, () -> line));
        line.setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                shell.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.registerConverter(FailOn.class, word -> choice(word, FailOn.values()));
        line.registerConverter(Strictness.class, word -> choice(word, Strictness.values()));
        line.registerConverter(ReportFormat.class, Main::format);
        line.setUsageHelpWidth(HELP_WIDTH);
        return line;
    }

    private static <T> T choice(String word, T[] choices) {
        return Arrays.stream(choices)
                .filter(each -> each.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        "'" + word + "' is none of " + Arrays.toString(choices)));
    }

    private static ReportFormat format(String word) {
        return ReportFormat.named(word)
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        "'" + word + "' is none of " + Arrays.toString(ReportFormat.values())));
    }

    /** From Java 22 on there is a console without a terminal, and a method to ask, which Java 17 does not have. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
