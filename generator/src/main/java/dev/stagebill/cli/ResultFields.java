package dev.stagebill.cli;

import dev.stagebill.portal.PortalReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a build came to, apart from its findings, for machines. Fields are only ever added. */
final class ResultFields {
    private ResultFields() {}

    /**
     * The fields.
     *
     * @param exitCode the exit code of the command
     * @param report the report, when the build came to its end
     */
    static Map<String, Object> of(int exitCode, Optional<PortalReport> report) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("exitCode", exitCode);
        report.ifPresent(each -> addReport(each, root));
        return root;
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
        root.put("stages", report.stages().stream().map(ResultFields::stage).toList());
    }

    private static Map<String, Object> stage(PortalReport.StageTime stage) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("stage", stage.stage());
        object.put("millis", stage.millis());
        return object;
    }
}
