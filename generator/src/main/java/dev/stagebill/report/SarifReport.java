package dev.stagebill.report;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.FindingCodes;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.diagnostics.SourcePlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings as a SARIF log, version 2.1.0 (OASIS). A file below the current folder is named from there, as GitHub's code scanning wants it; any
 * other is named from the root of its repository, which is then the log's {@code uriBaseId} and told under {@code versionControlProvenance}.
 */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Report report;
    private final Fingerprints fingerprints = new Fingerprints();
    private final List<String> codes;

    private SarifReport(Report report) {
        this.report = report;
        this.codes = report.findings().stream()
                .map(Diagnostic::code)
                .distinct()
                .sorted()
                .toList();
    }

    static String text(Report report) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(new SarifReport(report).run()));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(log) + "\n";
    }

    private Map<String, Object> run() {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Stagebill");
        driver.put("version", report.base().version());
        driver.put("rules", codes.stream().map(SarifReport::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        List<Map<String, Object>> provenance = provenance();
        if (!provenance.isEmpty()) {
            run.put("versionControlProvenance", provenance);
        }
        run.put("results", report.findings().stream().map(this::result).toList());
        return run;
    }

    private static Map<String, Object> rule(String code) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code);
        FindingCodes.explanation(code).ifPresent(text -> {
            Map<String, Object> help = new LinkedHashMap<>();
            help.put("text", PlainText.of(text));
            help.put("markdown", text);
            rule.put("shortDescription", Map.of("text", PlainText.firstSentence(text)));
            rule.put("help", help);
        });
        return rule;
    }

    private List<Map<String, Object>> provenance() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (SourcePlace source : report.sources()) {
            source.webUrl().ifPresent(url -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("repositoryUri", url.toASCIIString());
                source.commit().ifPresent(commit -> one.put("revisionId", commit));
                one.put("mappedTo", Map.of("uriBaseId", source.name()));
                all.add(one);
            });
        }
        return all;
    }

    private Map<String, Object> result(Diagnostic finding) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.code());
        result.put("ruleIndex", codes.indexOf(finding.code()));
        result.put("level", level(finding.severity()));
        result.put("message", Map.of("text", Report.text(finding)));
        if (finding.location().isPresent() || finding.entity().isPresent()) {
            result.put("locations", List.of(location(finding)));
        }
        if (!finding.related().isEmpty()) {
            result.put(
                    "relatedLocations",
                    finding.related().stream().map(this::related).toList());
        }
        result.put("partialFingerprints", Map.of("stagebill/v1", fingerprints.of(finding)));
        result.put("baselineState", report.fresh().contains(finding) ? "new" : "unchanged");
        return result;
    }

    private static String level(Severity severity) {
        return severity == Severity.NOTICE ? "note" : severity.word();
    }

    private Map<String, Object> location(Diagnostic finding) {
        Map<String, Object> location = new LinkedHashMap<>();
        finding.location().ifPresent(place -> location.put("physicalLocation", physical(place)));
        finding.entity().ifPresent(entity -> {
            Map<String, Object> logical = new LinkedHashMap<>();
            logical.put(
                    "fullyQualifiedName",
                    entity + finding.pointer().map(field -> "#" + field).orElse(""));
            logical.put("kind", "entity");
            location.put("logicalLocations", List.of(logical));
        });
        return location;
    }

    private Map<String, Object> related(SourceLocation place) {
        return Map.of("physicalLocation", physical(place));
    }

    private Map<String, Object> physical(SourceLocation place) {
        Map<String, Object> artifact = new LinkedHashMap<>();
        report.base()
                .below(place, report.sources())
                .ifPresentOrElse(path -> artifact.put("uri", PlainText.uri(path)), () -> {
                    artifact.put("uri", PlainText.uri(place.path()));
                    artifact.put("uriBaseId", place.repository());
                });
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", artifact);
        if (place.line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", place.line());
            if (place.column() > 0) {
                region.put("startColumn", place.column());
            }
            physical.put("region", region);
        }
        return physical;
    }
}
