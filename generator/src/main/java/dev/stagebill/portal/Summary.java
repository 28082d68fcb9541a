package dev.stagebill.portal;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.output.Publication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a build came to, in a few lines for people. */
public final class Summary {
    private static final int SLOWEST = 3;
    private static final long WORTH_A_WORD_MILLIS = 100;

    private final PortalReport report;
    private final List<Diagnostic> findings;
    private final double seconds;

    /**
     * A summary.
     *
     * @param nanos how long it took, from the portal file to the end
     */
    public Summary(PortalReport report, List<Diagnostic> findings, long nanos) {
        this.report = report;
        this.findings = findings;
        this.seconds = nanos / 1e9;
    }

    /**
     * The lines.
     *
     * @param title the name of the portal
     */
    public List<String> lines(String title) {
        List<String> lines = new ArrayList<>();
        lines.add(title + ", from " + count(report.sources(), "source"));
        int entities =
                report.entitiesByKind().values().stream().mapToInt(n -> n).sum();
        lines.add("  " + countOf(entities, "entity", "entities") + kinds());
        lines.add("  " + count(report.docsPages(), "page") + " of documentation, "
                + count(report.apis(), "API definition") + ", " + count(report.pages(), "page") + " in all");
        report.publication().ifPresent(publication -> lines.add("  " + size(publication)));
        lines.add("  " + findings(findings));
        lines.add("  " + time());
        return lines;
    }

    private String kinds() {
        String kinds = report.entitiesByKind().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? ": no source has a catalog-info.yaml that describes one" : ": " + kinds;
    }

    private String size(Publication publication) {
        return count(publication.files(), "file") + ", " + bytes(publication.bytes()) + ", of which "
                + bytes(report.searchBytes()) + " for search";
    }

    private String time() {
        String slowest = report.stages().stream()
                .filter(stage -> stage.millis() >= WORTH_A_WORD_MILLIS)
                .sorted(Comparator.comparingLong(PortalReport.StageTime::millis).reversed())
                .limit(SLOWEST)
                .map(stage -> stage.stage() + " " + seconds(stage.millis() / 1e3))
                .collect(Collectors.joining(", "));
        return seconds(seconds) + (slowest.isEmpty() ? "" : ", most of it for " + slowest);
    }

    /** How many findings of each severity there are. */
    public static String findings(List<Diagnostic> findings) {
        if (findings.isEmpty()) {
            return "no findings";
        }
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long number = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (number > 0) {
                parts.add(count(number, severity.word()));
            }
        }
        return String.join(", ", parts);
    }

    private static String count(long number, String noun) {
        return countOf(number, noun, noun + "s");
    }

    private static String countOf(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String bytes(long bytes) {
        return bytes < 100_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
