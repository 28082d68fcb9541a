package dev.stagebill.cli;

import picocli.CommandLine.Option;

/** How much to tell about a build. */
final class ReportOptions {
    @Option(names = "--json", description = "Print the result as JSON, for other programs.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but errors and warnings.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print every finding, notices too.")
    private boolean verbose;

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }
}
