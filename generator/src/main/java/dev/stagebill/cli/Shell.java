package dev.stagebill.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Where a command runs: all that it may know of its surroundings.
 *
 * @param out takes results, as UTF-8
 * @param err takes progress and the reasons for which a command could not do its work
 * @param interactive whether a person watches {@code err} on a terminal
 * @param colour whether colours may be used
 * @param variables the environment variables
 * @param home the user's home folder
 * @param nanos a clock for how long something took
 */
record Shell(
        PrintStream out,
        PrintStream err,
        boolean interactive,
        boolean colour,
        Map<String, String> variables,
        Path home,
        LongSupplier nanos) {

    /** A shell that nobody watches, with the variables and the home folder of this process. */
    static Shell unwatched(PrintStream out, PrintStream err) {
        return new Shell(out, err, false, false, System.getenv(), userHome(), System::nanoTime);
    }

    /** The shell of this process. Colours and the progress line are left out for pipes, CI, {@code NO_COLOR} and dumb terminals. */
    static Shell ofProcess(PrintStream out, PrintStream err, boolean terminal) {
        Map<String, String> variables = System.getenv();
        boolean watched = terminal
                && variables.getOrDefault("CI", "").isEmpty()
                && !variables.getOrDefault("TERM", "").equals("dumb");
        boolean colour = watched && variables.getOrDefault("NO_COLOR", "").isEmpty();
        return new Shell(out, err, watched, colour, variables, userHome(), System::nanoTime);
    }

    /** The text in a colour, where colours may be used. */
    String paint(Colour colour, String text) {
        return this.colour ? colour.start + text + Colour.END : text;
    }

    private static Path userHome() {
        return Path.of(System.getProperty("user.home", "."));
    }

    /** ANSI colours that can be read on light and dark backgrounds. */
    enum Colour {
        RED("\u001b[1;31m"),
        YELLOW("\u001b[33m"),
        BLUE("\u001b[34m"),
        GREEN("\u001b[32m"),
        BOLD("\u001b[1m"),
        DIM("\u001b[2m");

        private static final String END = "\u001b[0m";

        private final String start;

        Colour(String start) {
            this.start = start;
        }
    }
}
