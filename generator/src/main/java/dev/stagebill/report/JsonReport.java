package dev.stagebill.report;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a build came to, as one JSON object. Fields are only ever added. */
final class JsonReport {
    private JsonReport() {}

    static String text(Report report) {
        Map<String, Object> root = new LinkedHashMap<>(report.result());
        root.put(
                "findings",
                report.findings().stream()
                        .map(finding -> finding(report, finding))
                        .toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> finding(Report report, Diagnostic finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("severity", finding.severity().word());
        object.put("code", finding.code());
        object.put("message", finding.message());
        finding.location().ifPresent(location -> object.put("location", location(location)));
        finding.hint().ifPresent(hint -> object.put("hint", hint));
        if (!finding.related().isEmpty()) {
            object.put(
                    "related",
                    finding.related().stream().map(JsonReport::location).toList());
        }
        finding.entity().ifPresent(entity -> object.put("entity", entity));
        finding.pointer().ifPresent(pointer -> object.put("pointer", pointer));
        if (!report.fresh().contains(finding)) {
            object.put("known", true);
        }
        return object;
    }

    private static Map<String, Object> location(SourceLocation location) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("source", location.repository());
        location.commit().ifPresent(commit -> object.put("commit", commit));
        object.put("path", location.path());
        if (location.line() > 0) {
            object.put("line", location.line());
        }
        if (location.column() > 0) {
            object.put("column", location.column());
        }
        return object;
    }
}
