package dev.stagebill.report;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Findings as git hosts show them beside the lines of a change. What the baseline knows is left out. */
final class AnnotationReport {
    private AnnotationReport() {}

    /**
     * Workflow commands of GitHub Actions, one a line: {@code ::error file=a.yaml,line=3,col=5,title=code::message}. What lies outside of the
     * checkout is named in the message: GitHub would look for it in the change.
     */
    static String github(Report report) {
        StringBuilder lines = new StringBuilder();
        for (Diagnostic finding : report.findings()) {
            if (report.fresh().contains(finding)) {
                lines.append("::").append(finding.severity().word()).append(' ');
                Optional<String> file =
                        finding.location().flatMap(place -> report.base().below(place, report.sources()));
                finding.location().ifPresent(place -> file.ifPresent(path -> lines.append(properties(path, place))));
                lines.append("title=").append(property(finding.code())).append("::");
                String elsewhere = file.isPresent()
                        ? ""
                        : finding.location().map(place -> place + "\n").orElse("");
                lines.append(data(elsewhere + Report.text(finding))).append('\n');
            }
        }
        return lines.toString();
    }

    private static String properties(String path, SourceLocation place) {
        String file = "file=" + property(path) + ",";
        String line = place.line() > 0 ? "line=" + place.line() + "," : "";
        String column = place.column() > 0 ? "col=" + place.column() + "," : "";
        return file + line + column;
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** A code quality report (the subset of Code Climate's format that GitLab reads). */
    static String gitlab(Report report) {
        Fingerprints fingerprints = new Fingerprints();
        List<Map<String, Object>> issues = new ArrayList<>();
        for (Diagnostic finding : report.findings()) {
            String fingerprint = fingerprints.of(finding);
            if (report.fresh().contains(finding)) {
                issues.add(issue(report, finding, fingerprint));
            }
        }
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(issues) + "\n";
    }

    private static Map<String, Object> issue(Report report, Diagnostic finding, String fingerprint) {
        SourceLocation place = finding.location().orElse(SourceLocation.ofFile("stagebill.yaml"));
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("path", report.base().path(place, report.sources()));
        location.put("lines", Map.of("begin", Math.max(1, place.line())));
        Map<String, Object> issue = new LinkedHashMap<>();
        issue.put("type", "issue");
        issue.put("check_name", finding.code());
        issue.put("description", Report.text(finding));
        issue.put("severity", gravity(finding.severity()));
        issue.put("fingerprint", fingerprint);
        issue.put("location", location);
        return issue;
    }

    private static String gravity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTICE -> "info";
        };
    }
}
