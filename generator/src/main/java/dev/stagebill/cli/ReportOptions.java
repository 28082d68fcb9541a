package dev.stagebill.cli;

import dev.stagebill.report.ReportFormat;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How much to tell about a build. */
final class ReportOptions {
    @Option(names = "--json", description = "Print the result as JSON, for other programs: --format=json.")
    private boolean json;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Print findings in this form instead of as text: ${COMPLETION-CANDIDATES}.")
    private Optional<ReportFormat> format = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            description = "Write findings to a file too, in one of the same forms. Can be given several times.")
    private Map<ReportFormat, Path> reports = Map.of();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but errors and warnings.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print every finding, notices too.")
    private boolean verbose;

    /** The form in which findings are printed; empty: as text. */
    Optional<ReportFormat> format() {
        return json ? Optional.of(ReportFormat.JSON) : format;
    }

    /** The files to write findings to. */
    Map<ReportFormat, Path> reports() {
        return reports;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }
}
