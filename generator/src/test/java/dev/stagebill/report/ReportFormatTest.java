package dev.stagebill.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.stagebill.diagnostics.Baseline;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Judgement;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.diagnostics.SourcePlace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportFormatTest {
    private static final String COMMIT = "3f2c1aa000000000000000000000000000000000";

    private static final Diagnostic DANGLING = Diagnostic.error(
                    "catalog.dangling-reference", "spec.owner names group:default/pay-team, which no source defines")
            .at(new SourceLocation("payments", Optional.of(COMMIT), "svc/catalog info.yaml", 14, 10))
            .hint("did you mean group:default/payments-team?")
            .related(List.of(new SourceLocation("org", Optional.empty(), "teams.yaml", 3, 1)))
            .about("component:default/payments")
            .field("/spec/owner");

    private static final Diagnostic HERE = Diagnostic.warning("docs.broken-link", "100% <broken>: a,b\nsecond line")
            .at(new SourceLocation("shop", Optional.empty(), "docs/índex:1.md", 2, 0));

    private static final Diagnostic NOWHERE = Diagnostic.notice("search.too-large", "bell \u0007 rings");

    private final Base base = new Base(Path.of("/home/me/checkout"), Path.of("/home/me/checkout/portal"), "1.2.3");

    private Report report(Baseline baseline) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.judgeBy(new Judgement(List.of(), baseline));
        diagnostics.reportAll(List.of(DANGLING, HERE, NOWHERE));
        diagnostics.lieIn(List.of(
                new SourcePlace(
                        "payments",
                        Optional.of(URI.create("https://git.example.org/pay/payments")),
                        Optional.of(COMMIT),
                        Optional.empty()),
                new SourcePlace(
                        "shop", Optional.empty(), Optional.empty(), Optional.of(Path.of("/home/me/checkout/shop")))));
        return Report.of(diagnostics, Optional.of(Severity.ERROR), base, Map.of("exitCode", 1));
    }

    @Test
    void sarifIsValidBySchema() throws IOException {
        String text = ReportFormat.SARIF.text(report(Baseline.of(List.of(HERE))));
        assertThat(schema().validate(text, InputFormat.JSON))
                .extracting(Error::toString)
                .isEmpty();
        String broken = text.replace("\"ruleId\"", "\"ruleIdentifier\"");
        assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    private static Schema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ReportFormatTest.class.getResourceAsStream("sarif-schema-2.1.0.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(text);
        }
    }

    @Test
    void sarifNamesFilesFromTheCurrentFolderOrElseByTheirRepository() {
        JsonNode results = json(ReportFormat.SARIF.text(report(Baseline.EMPTY))).at("/runs/0/results");
        JsonNode payments = place(results, "catalog.dangling-reference");
        assertThat(payments.at("/artifactLocation/uri").asString()).isEqualTo("svc/catalog%20info.yaml");
        assertThat(payments.at("/artifactLocation/uriBaseId").asString()).isEqualTo("payments");
        assertThat(payments.at("/region/startLine").intValue()).isEqualTo(14);
        assertThat(payments.at("/region/startColumn").intValue()).isEqualTo(10);
        JsonNode shop = place(results, "docs.broken-link");
        assertThat(shop.at("/artifactLocation/uri").asString()).isEqualTo("shop/docs/%C3%ADndex%3A1.md");
        assertThat(shop.at("/artifactLocation").has("uriBaseId")).isFalse();
    }

    private static JsonNode place(JsonNode results, String code) {
        return results.valueStream()
                .filter(result -> result.get("ruleId").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .at("/locations/0/physicalLocation");
    }

    @Test
    void sarifExplainsEachCodeAndTellsOldFindingsFromNewOnes() {
        JsonNode run = json(ReportFormat.SARIF.text(report(Baseline.of(List.of(DANGLING)))))
                .at("/runs/0");
        JsonNode rule = run.at("/tool/driver/rules/0");
        assertThat(rule.get("id").asString()).isEqualTo("catalog.dangling-reference");
        assertThat(rule.at("/help/text").asString()).isNotBlank();
        assertThat(run.get("results")
                        .valueStream()
                        .map(result -> result.get("ruleId").asString() + " "
                                + result.get("baselineState").asString()))
                .contains("catalog.dangling-reference unchanged", "docs.broken-link new");
    }

    @Test
    void fingerprintsOutliveAMoveToAnotherLineAndCommit() {
        Diagnostic moved = DANGLING.at(
                new SourceLocation("payments", Optional.of("a".repeat(40)), "svc/catalog info.yaml", 99, 3));
        assertThat(new Fingerprints().of(moved)).isEqualTo(new Fingerprints().of(DANGLING));
        Fingerprints one = new Fingerprints();
        assertThat(one.of(DANGLING)).isNotEqualTo(one.of(moved));
    }

    @Test
    void junitHasAFailureForWhatFailsTheBuildAndSkipsTheRest() throws Exception {
        Document document = xml(ReportFormat.JUNIT.text(report(Baseline.EMPTY)));
        NodeList cases = document.getElementsByTagName("testcase");
        assertThat(cases.getLength()).isEqualTo(3);
        NodeList failures = document.getElementsByTagName("failure");
        assertThat(failures.getLength()).isEqualTo(1);
        assertThat(((Element) failures.item(0)).getAttribute("message")).contains("pay-team");
        assertThat(failures.item(0).getTextContent()).contains("catalog info.yaml:14:10", "hint: did you mean");
        assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo(2);
    }

    @Test
    void junitFailsNothingThatIsKnown() throws Exception {
        Document document = xml(ReportFormat.JUNIT.text(report(Baseline.of(List.of(DANGLING)))));
        assertThat(document.getElementsByTagName("failure").getLength()).isZero();
    }

    @Test
    void githubAnnotationsAreEscapedCommands() {
        assertThat(ReportFormat.GITHUB.text(report(Baseline.EMPTY)))
                .contains(
                        "::error title=catalog.dangling-reference::payments@3f2c1aa svc/catalog info.yaml:14:10%0Aspec.owner names"
                                + " group:default/pay-team, which no source defines%0Ahint: did you mean"
                                + " group:default/payments-team?\n")
                .contains("::warning file=shop/docs/índex%3A1.md,line=2,title=docs.broken-link::100%25 <broken>: a,b%0A"
                        + "second line\n")
                .contains("::notice title=search.too-large::");
        assertThat(ReportFormat.GITHUB.text(report(Baseline.of(List.of(DANGLING, HERE, NOWHERE)))))
                .isEmpty();
    }

    @Test
    void gitlabGetsACodeQualityReport() {
        JsonNode issues = json(ReportFormat.GITLAB.text(report(Baseline.of(List.of(NOWHERE)))));
        assertThat(issues.size()).isEqualTo(2);
        assertThat(issues.valueStream()
                        .map(issue -> issue.at("/location/path").asString() + ":"
                                + issue.at("/location/lines/begin").intValue() + " "
                                + issue.get("severity").asString()))
                .containsExactlyInAnyOrder("payments/svc/catalog info.yaml:14 major", "shop/docs/índex:1.md:2 minor");
        assertThat(issues.valueStream().map(issue -> issue.get("fingerprint").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void jsonMarksWhatIsKnown() {
        JsonNode root = json(ReportFormat.JSON.text(report(Baseline.of(List.of(HERE)))));
        assertThat(root.get("exitCode").intValue()).isEqualTo(1);
        assertThat(root.get("findings").valueStream().filter(each -> each.has("known")))
                .extracting(each -> each.get("code").asString())
                .containsExactly("docs.broken-link");
        assertThat(root.get("findings")
                        .valueStream()
                        .map(each -> each.path("pointer").asString("")))
                .contains("/spec/owner");
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
