package dev.stagebill.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The forms in which findings are told to other programs. */
public enum ReportFormat {
    /** Everything, as one JSON object of our own. */
    JSON(JsonReport::text),
    /** SARIF 2.1.0 (OASIS), which code scanning services and editors read. */
    SARIF(SarifReport::text),
    /** JUnit XML: a suite for each source, a case for each finding. */
    JUNIT(JUnitReport::text),
    /** Workflow commands of GitHub Actions, which it shows beside the lines of a change. */
    GITHUB(AnnotationReport::github),
    /** GitLab's code quality report. */
    GITLAB(AnnotationReport::gitlab);

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
    private final Function<Report, String> writer;

    ReportFormat(Function<Report, String> writer) {
        this.writer = writer;
    }

    /** The report in this form, ending in a line break unless it is empty. */
    public String text(Report report) {
        return writer.apply(report);
    }

    /** The format with this name. */
    public static Optional<ReportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst();
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
