package dev.stagebill.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.markdown.Section;
import dev.stagebill.portal.Environment;
import dev.stagebill.portal.PortalGenerator;
import dev.stagebill.search.SearchDocument.Passage;
import dev.stagebill.search.SearchDocument.Standing;
import dev.stagebill.site.Problem;
import dev.stagebill.site.ProblemsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What search finds of a portal, and where it leads. */
final class SiteDocumentsTest {
    private static final String CATALOG = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: till
              description: Takes money at the counter
              tags: [java]
              labels: {region: harbour-quarter}
              annotations: {backstage.io/techdocs-ref: 'dir:.', backstage.io/adr-location: docs/choices/, secret.example.org/pager: hushhush}
              links: [{title: Dashboard, url: 'https://graphs.example.org/d/till'}]
            spec: {type: service, lifecycle: experimental, owner: cashiers, system: checkout, dependsOn: ['component:nowhere']}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: System
            metadata: {name: checkout}
            spec: {owner: cashiers}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: retail}
            spec: {type: department, children: [cashiers]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: cashiers, title: The Cashiers}
            spec: {type: team, parent: retail, children: [], profile: {email: counter@shop.example.org}}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: User
            metadata: {name: mbianchi}
            spec: {profile: {displayName: Marta Bianchi}, memberOf: [cashiers]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: till-api, tags: [payments-area]}
            spec: {type: openapi, lifecycle: production, owner: cashiers, system: checkout, definition: {$text: ./api.yaml}}
            ---
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: new-till}
            spec:
              type: service
              owner: cashiers
              parameters:
                - title: Where it stands
                  properties:
                    quayName: {title: Quay, description: Which pier it serves, type: string, enum: [northpier, southpier]}
              steps:
                - {id: fetch, name: Copy the blueprint, action: 'fetch:template'}
            """;

    private static final String API = """
            openapi: 3.1.0
            info: {title: Till, version: '1'}
            paths:
              /drawers/{id}:
                get:
                  operationId: openDrawer
                  tags: [hardware]
                  summary: Open a drawer
                  description: Releases the **solenoid** of the drawer.
                  parameters: [{name: id, in: path, required: true, description: Serial number on the faceplate, schema: {type: string}}]
                  responses: {'200': {description: The drawer sprang open}}
            components:
              schemas:
                Drawer:
                  description: A lockable tray
                  properties: {compartments: {type: integer, description: How many cubbyholes it has}}
            """;

    private static final String CODE = """
            # Code

            ## Settings

            Set `quay.berth-limit` first.

            ```java
            class Stevedore {}
            ```

            ## Pictures

            ```mermaid
            graph LR
              crane-->Longshoreman
            ```

            ```plantuml
            @startuml
            Ferryman -> Harbourmaster
            @enduml
            ```
            """;

    @TempDir
    private static Path work;

    private static SearchReader reader;

    @BeforeAll
    static void publish() throws IOException {
        StringBuilder chapters = new StringBuilder("# Manual\n\n");
        for (int i = 1; i <= 150; i++) {
            chapters.append("## Chapter ")
                    .append(i)
                    .append("\n\n### Detail\n\nword")
                    .append(i)
                    .append("\n\n");
        }
        Map<String, String> files = Map.of(
                "catalog-info.yaml", CATALOG,
                "api.yaml", API,
                "mkdocs.yml", "site_name: Till Manual\nmarkdown_extensions: [pymdownx.superfences]",
                "docs/index.md", "---\ntags: [getting-ready]\n---\n# Home\n\nWelcome to the counter.",
                "docs/manual.md", chapters.toString(),
                "docs/code.md", CODE,
                "docs/decisions.md", "# Decisions\n\nWe decide together.",
                "docs/choices/0002-use-oak.md", "# Use oak\n\nOak does not bend.",
                "docs/adr/0001-use-brass.md", "---\nstatus: Superseded\n---\n# Use brass\n\nBrass does not rust.");
        Path source = work.resolve("sources/shop");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = source.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(work.resolve("stagebill.yaml"), "title: Shop\nsources:\n  - local: sources/*\n");
        Overrides overrides = new Overrides(
                Optional.of(work.resolve("portal")),
                Optional.of(work.resolve("cache")),
                Optional.of(FailOn.NEVER),
                Optional.of(true));
        Diagnostics diagnostics = new Diagnostics();
        PortalConfig config = new PortalFileReader().read(work, overrides, Map.of(), diagnostics);
        new PortalGenerator(new Environment(Map.of(), work, 1), Progress.NONE).generate(config, diagnostics);
        reader = SearchReader.open(work.resolve("portal"));
    }

    private static List<SearchHit> hits(String query) {
        return reader.search(query, 10).hits();
    }

    private static List<String> targets(String query) {
        return hits(query).stream().map(SearchHit::target).toList();
    }

    private static String first(String query) {
        return targets(query).get(0);
    }

    @Test
    void everySectionOfALongPageIsLedTo() {
        assertThat(targets("word1 ")).containsExactly("docs/default/component/till/manual/index.html#detail");
        assertThat(targets("word64 ")).containsExactly("docs/default/component/till/manual/index.html#detail_63");
        assertThat(targets("word150 ")).containsExactly("docs/default/component/till/manual/index.html#detail_149");
        assertThat(hits("word150 ").get(0).title()).isEqualTo("Manual");
    }

    @Test
    void aFindingLeadsToItsPlaceOnThePageOfProblems() throws IOException {
        SearchHit hit = hits("kind:problem nowhere").get(0);

        assertThat(hit.title()).contains("component:default/nowhere");
        assertThat(hit.context()).isEqualTo("till");
        assertThat(hit.target()).startsWith("problems/index.html#finding-");
        String id = hit.target().substring(hit.target().indexOf('#') + 1);
        assertThat(Files.readString(work.resolve("portal/problems/index.html"))).contains("id=\"" + id + "\"");
        assertThat(targets("catalog.dangling-reference")).contains(hit.target());
        assertThat(targets("kind:problem owner:cashiers in:till type:" + severity()))
                .contains(hit.target());
    }

    private static String severity() {
        return targets("kind:problem type:error nowhere").isEmpty() ? "warning" : "error";
    }

    @Test
    void aTemplateIsFoundByWhatItAsksForAndDoes() {
        assertThat(targets("southpier")).containsExactly("catalog/default/template/new-till/index.html#form");
        assertThat(hits("quayName").get(0).heading()).isEqualTo("Where it stands");
        assertThat(targets("blueprint")).containsExactly("catalog/default/template/new-till/index.html#steps");
        assertThat(first("fetch:template")).isEqualTo("catalog/default/template/new-till/index.html#steps");
    }

    @Test
    void partsOfAnApiAreFilteredAsTheApiIs() {
        String operation = "catalog/default/api/till-api/definition/index.html#operation-openDrawer";

        assertThat(targets("kind:operation owner:cashiers system:checkout tag:payments-area type:openapi"
                        + " lifecycle:production"))
                .containsExactly(operation);
        assertThat(targets("kind:operation owner:retail")).isEmpty();
        assertThat(targets("kind:schema tag:payments-area")).hasSize(1);
    }

    @Test
    void partsOfAnApiAreFoundByWhatIsSaidOfThem() {
        String operation = "catalog/default/api/till-api/definition/index.html#operation-openDrawer";

        for (String query : List.of("solenoid", "sprang", "hardware", "openDrawer")) {
            assertThat(targets(query)).as(query).containsExactly(operation);
        }
        assertThat(targets("faceplate")).as("a parameter").containsExactly(operation + "-field-path.id");
        assertThat(targets("lockable")).singleElement().asString().contains("/definition/index.html#schema-Drawer");
        for (String query : List.of("cubbyholes", "compartments")) {
            assertThat(targets(query))
                    .as(query)
                    .singleElement()
                    .asString()
                    .endsWith("/definition/index.html#schema-Drawer-field-compartments");
        }
    }

    @Test
    void documentationIsFilteredAsItsEntityIs() {
        assertThat(targets("in:docs system:checkout type:service lifecycle:experimental tag:java counter"))
                .containsExactly("docs/default/component/till/index.html#home");
        assertThat(targets("tag:getting-ready")).containsExactly("docs/default/component/till/index.html#home");
        assertThat(targets("in:docs lifecycle:production")).isEmpty();
    }

    @Test
    void aSectionKnowsTheHeadingsAboveIt() {
        Section deep = new Section("c", List.of("Manual", "Chapter 1", "Detail"), "text");

        assertThat(DocsDocuments.passage(deep, "Manual"))
                .isEqualTo(new Passage("c", "Detail", "text", List.of("Chapter 1")));
        assertThat(DocsDocuments.passage(deep, "Other").above()).containsExactly("Manual", "Chapter 1");
        assertThat(DocsDocuments.passage(new Section("", List.of(), "text"), "Manual"))
                .isEqualTo(new Passage("", "", "text"));
    }

    @Test
    void veryManyFindingsAreGroupedByCodeAndFile() {
        List<Problem> many = IntStream.range(0, 3_000)
                .mapToObj(i -> problem("docs.dead-link", "a" + i % 10 + ".md", i))
                .toList();
        List<SearchDocument> documents = documents(many);

        assertThat(documents).hasSize(10);
        assertThat(documents.get(0).path()).isEqualTo("problems/index.html");
        assertThat(documents.get(0).passages().get(0).text())
                .contains("and 299 more")
                .contains("docs.dead-link");
        assertThat(documents(many.subList(0, 450)).get(449).path()).isEqualTo("problems/page-3/index.html");
        assertThat(documents(many.subList(0, 450)).get(449).passages().get(0).fragment())
                .isEqualTo("finding-450");
        assertThat(documents(IntStream.range(0, 3_000)
                        .mapToObj(i -> problem("docs.dead-link", i + ".md", 1))
                        .toList()))
                .hasSize(ProblemDocuments.MAX);
    }

    private static List<SearchDocument> documents(List<Problem> problems) {
        ProblemsPage.Summary none = new ProblemsPage.Summary(0, 0, List.of(), List.of());
        return new ProblemDocuments(Standing.PLAIN)
                .of(IntStream.range(0, (problems.size() + 199) / 200)
                        .mapToObj(i -> new ProblemsPage(
                                problems.subList(i * 200, Math.min(problems.size(), (i + 1) * 200)), i + 1, 99, none)))
                .toList();
    }

    private static Problem problem(String code, String file, int line) {
        return new Problem(
                Diagnostic.error(code, "line " + line)
                        .at(new SourceLocation("shop", Optional.empty(), file, line + 1, 1)),
                Optional.empty(),
                Optional.empty(),
                file,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @Test
    void decisionsAreToldApart() {
        SearchHit hit = hits("in:adr brass").get(0);

        assertThat(targets("in:adr"))
                .containsExactlyInAnyOrder(
                        "docs/default/component/till/adr/0001-use-brass/index.html",
                        "docs/default/component/till/choices/0002-use-oak/index.html#use-oak");
        assertThat(hit.context()).isEqualTo("ADR · Till Manual");
        assertThat(hit.kind()).isEqualTo("docs");
        assertThat(targets("superseded in:adr")).hasSize(1);
    }

    @Test
    void teamsAreFoundByTheirPeopleAndGroups() {
        String cashiers = "catalog/default/group/cashiers/index.html";

        assertThat(targets("kind:group bianchi")).containsExactly(cashiers);
        assertThat(targets("kind:group mbianchi")).containsExactly(cashiers);
        assertThat(targets("counter@shop.example.org")).containsExactly(cashiers);
        assertThat(targets("kind:group retail")).contains(cashiers);
        assertThat(targets("kind:group cashiers")).contains("catalog/default/group/retail/index.html");
        assertThat(targets("kind:user cashiers")).containsExactly("catalog/default/user/mbianchi/index.html");
    }

    @Test
    void linksAndLabelsAreTextAndAnnotationsAreNot() {
        String till = "catalog/default/component/till/index.html";

        assertThat(targets("graphs.example.org")).containsExactly(till);
        assertThat(targets("dashboard")).containsExactly(till);
        assertThat(targets("harbour-quarter")).containsExactly(till);
        assertThat(targets("hushhush ")).isEmpty();
    }

    @Test
    void codeAndDrawingsAreText() {
        String page = "docs/default/component/till/code/index.html";

        assertThat(first("quay.berth-limit")).isEqualTo(page + "#settings");
        assertThat(targets("Stevedore")).containsExactly(page + "#settings");
        assertThat(targets("Longshoreman")).containsExactly(page + "#pictures");
        assertThat(targets("Harbourmaster")).containsExactly(page + "#pictures");
    }
}
