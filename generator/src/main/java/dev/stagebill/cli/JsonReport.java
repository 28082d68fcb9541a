package dev.stagebill.cli;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.portal.PortalReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What a build came to, for machines. Fields are only ever added. */
final class JsonReport {
    private JsonReport() {}

    /**
     * One JSON object, ending in a line break.
     *
     * @param exitCode the exit code of the command
     * @param report the report, when the build came to its end
     * @param findings all findings
     */
    static String text(int exitCode, Optional<PortalReport> report, List<Diagnostic> findings) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("exitCode", exitCode);
        report.ifPresent(each -> addReport(each, root));
        root.put("findings", findings.stream().map(JsonReport::finding).toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void addReport(PortalReport report, Map<String, Object> root) {
        report.publication().ifPresent(publication -> {
            root.put("folder", publication.folder().toString());
            root.put("files", publication.files());
            root.put("bytes", publication.bytes());
        });
        root.put("sources", report.sources());
        root.put("entities", report.entitiesByKind());
        root.put("docsPages", report.docsPages());
        root.put("apis", report.apis());
        root.put("pages", report.pages());
        root.put("searchBytes", report.searchBytes());
        root.put("stages", report.stages().stream().map(JsonReport::stage).toList());
    }

    private static Map<String, Object> stage(PortalReport.StageTime stage) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("stage", stage.stage());
        object.put("millis", stage.millis());
        return object;
    }

    private static Map<String, Object> finding(Diagnostic finding) {
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
