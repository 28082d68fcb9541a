package dev.stagebill.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.config.CatalogConfig;
import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EntityReaderTest {
    private static final String API = """
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: orders}
            spec:
              type: openapi
              lifecycle: production
              owner: x
              definition:
                $text: %s
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void everyDocumentOfAFileIsReadAndABrokenOneCostsOnlyItself() {
        List<Entity> entities =
                read(MemoryTree.of("shop", "catalog-info.yaml", system("a") + "---\nkind: [\n---\n" + system("b")));
        assertThat(entities).extracting(entity -> entity.metadata().name()).containsExactly("a", "b");
        assertThat(codes()).containsExactly("catalog.unreadable");
    }

    @Test
    void aWrongFieldIsReportedWithItsLineAndTheEntityKeepsItsPage() {
        List<Entity> entities = read(MemoryTree.of("shop", "catalog-info.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: shop
                  tags: [Java]
                spec:
                  type: service
                  owner: team
                """));
        assertThat(entities).hasSize(1);
        assertThat(diagnostics.all())
                .extracting(each ->
                        each.code() + ":" + each.location().orElseThrow().line())
                .containsExactly("catalog.invalid-field:5", "catalog.missing-field:6");
    }

    @Test
    void aNamespaceThatWouldTakeThePlaceOfThePageOfTheCatalogIsNotUsed() {
        List<Entity> entities = read(MemoryTree.of(
                "shop", "catalog-info.yaml", system("a").replace("  name: a", "  name: a\n  namespace: Index.html")));
        assertThat(entities)
                .extracting(entity -> entity.ref().toString())
                .allMatch(ref -> !ref.contains("index.html"))
                .hasSize(1);
        assertThat(codes()).containsExactly("catalog.invalid-field");
    }

    @Test
    void aVeryLongNameIsCutInTheMessage() {
        read(MemoryTree.of("shop", "catalog-info.yaml", system("n".repeat(300))));
        assertThat(diagnostics.all())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).hasSizeLessThan(160))
                .satisfies(finding -> assertThat(finding.hint()).isPresent());
    }

    @Test
    void aMissingTargetIsReportedWhereItIsWritten() {
        read(MemoryTree.of("shop", "catalog-info.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: Location
                metadata:
                  name: all
                spec:
                  targets:
                    - ./none.yaml
                    - ./none/*.yaml
                """));
        assertThat(diagnostics.all())
                .extracting(each -> each.location().orElseThrow().line() + " " + each.message())
                .containsExactly(
                        "7 the target ./none.yaml is no file of shop",
                        "8 the target ./none/*.yaml matches no file of shop");
    }

    @Test
    void locationsAreFollowedOnceAlsoInCircles() {
        List<Entity> entities = read(MemoryTree.of(
                "shop",
                "catalog-info.yaml",
                location("l1", "./more/all.yaml"),
                "more/all.yaml",
                location("l2", "../catalog-info.yaml") + "---\n" + location("l3", "./*/x.yaml"),
                "more/s/x.yaml",
                system("deep")));
        assertThat(entities).extracting(entity -> entity.metadata().name()).containsExactly("l1", "l2", "l3", "deep");
        assertThat(diagnostics.all()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("catalog.location-cycle");
            assertThat(finding.location().orElseThrow()).hasToString("shop@0123456 more/all.yaml:6:11");
            assertThat(finding.related())
                    .extracting(Object::toString)
                    .containsExactly("shop@0123456 catalog-info.yaml:6:11");
        });
    }

    @Test
    void aTargetGivenByItsWebAddressIsFoundInTheSource() {
        List<Entity> entities = read(
                MemoryTree.of(
                        "a", "catalog-info.yaml", location("l", "https://github.com/acme/b/blob/main/x/entities.yaml")),
                MemoryTree.of("b", "x/entities.yaml", system("far")));
        assertThat(entities).extracting(entity -> entity.metadata().name()).containsExactly("l", "far");
    }

    @Test
    void aMissingTargetIsAnErrorUnlessItIsOptional() {
        read(MemoryTree.of("a", "catalog-info.yaml", location("l", "./gone.yaml")));
        assertThat(codes()).containsExactly("catalog.missing-target");
        Diagnostics before = diagnostics;
        assertThat(before.all()).hasSize(1);
        read(MemoryTree.of("b", "catalog-info.yaml", location("m", "./gone.yaml") + "  presence: optional\n"));
        assertThat(diagnostics.all()).hasSize(1);
    }

    @Test
    void aDefinitionIsReadFromTheFileThatItNames() {
        ApiEntity api = (ApiEntity) read(MemoryTree.of(
                        "a",
                        "services/catalog-info.yaml",
                        API.formatted("../api/openapi.yaml"),
                        "api/openapi.yaml",
                        "openapi: 3.0.3"))
                .get(0);
        assertThat(api.definition().orElseThrow().text()).isEqualTo("openapi: 3.0.3");
        assertThat(api.definition().orElseThrow().location().path()).isEqualTo("api/openapi.yaml");
    }

    @Test
    void noPlaceholderLeavesTheRepository() {
        List<Entity> entities = read(MemoryTree.of("a", "catalog-info.yaml", API.formatted("../../../etc/passwd")));
        assertThat(entities).hasSize(1);
        assertThat(((ApiEntity) entities.get(0)).definition()).isEmpty();
        assertThat(codes()).containsExactly("catalog.unreadable-placeholder");
    }

    @Test
    void aRemoteDefinitionIsANoticeAndNeverFetched() {
        read(MemoryTree.of("a", "catalog-info.yaml", API.formatted("https://example.com/openapi.yaml")));
        assertThat(diagnostics.all()).extracting(Diagnostic::severity).containsExactly(Severity.NOTICE);
    }

    @Test
    void skeletonsOfTemplatesAreSkippedQuietly() {
        List<Entity> entities = read(MemoryTree.of(
                "a",
                "skeleton/catalog-info.yaml",
                system("${{ values.name }}"),
                "other/catalog-info.yaml",
                "apiVersion: x\nkind: Component\nmetadata:\n  name: {{cookiecutter.name}}\n",
                "real/catalog-info.yaml",
                system("real").replace("owner: x", "owner: x\n  note: uses {{ mustache }}")));
        assertThat(entities).extracting(entity -> entity.metadata().name()).containsExactly("real");
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void testDataIsNoPartOfTheCatalogUnlessALocationNamesIt() {
        List<Entity> entities = read(MemoryTree.of(
                "a",
                "catalog-info.yaml",
                location("l", "./tests/fixtures/named.yaml"),
                "src/test/resources/catalog-info.yaml",
                system("fixture"),
                "tests/fixtures/named.yaml",
                system("named"),
                "services/latest/catalog-info.yaml",
                system("real")));
        assertThat(entities).extracting(entity -> entity.metadata().name()).containsExactly("l", "named", "real");
    }

    @Test
    void kindsOfOnesOwnArePassedThrough() {
        List<Entity> entities = read(MemoryTree.of("a", "catalog-info.yaml", """
                apiVersion: acme.example/v1
                kind: Environment
                metadata: {name: prod}
                spec: {owner: ops}
                """));
        assertThat(entities.get(0)).isInstanceOf(CustomEntity.class);
        assertThat(entities.get(0).references()).hasSize(1);
        assertThat(diagnostics.all()).extracting(Diagnostic::severity).containsExactly(Severity.NOTICE);
    }

    @Test
    void whatBackstageRefusesIsLeftOutWhereItsStrictnessIsAskedFor() {
        SourceTree tree =
                MemoryTree.of("a", "catalog-info.yaml", system("good") + "---\n" + system("bad") + "  domain:\n");
        assertThat(read(tree)).hasSize(2);
        assertThat(codes()).containsExactly("catalog.invalid-field");
        assertThat(read(Strictness.BACKSTAGE, tree))
                .singleElement()
                .matches(each -> each.displayName().equals("good"));
        assertThat(codes()).containsExactlyInAnyOrder("catalog.invalid-field", "catalog.left-out");
    }

    @Test
    void aFileOfAnotherSortHasOneThingWrongWithIt() {
        assertThat(read(MemoryTree.of("a", "catalog-info.yaml", "openapi: 3.0.3\ninfo: {title: T}\npaths: {}\n")))
                .isEmpty();
        assertThat(codes()).containsExactly("catalog.not-an-entity");
    }

    @Test
    void oneBadReferenceOfAListCostsOnlyItself() {
        List<Entity> entities = read(MemoryTree.of("a", "catalog-info.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: Resource
                metadata: {name: db}
                spec:
                  type: database
                  owner: team
                  dependsOn: [component:a, b]
                """));
        assertThat(entities.get(0).references()).hasSize(2);
        assertThat(diagnostics.all()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("catalog.invalid-reference");
            assertThat(finding.pointer()).contains("/spec/dependsOn/1");
        });
    }

    @Test
    void aServerForModelsNeedsNoDefinition() {
        List<Entity> entities = read(MemoryTree.of("a", "catalog-info.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: tools}
                spec: {type: mcp-server, lifecycle: production, owner: team, remotes: [{type: sse, url: "https://x"}]}
                """));
        assertThat(((ApiEntity) entities.get(0)).remotes()).hasSize(1);
        assertThat(diagnostics.all()).extracting(Diagnostic::severity).containsExactly(Severity.NOTICE);
    }

    @Test
    void aDefinitionOfSeveralFilesIsPutTogether() {
        ApiEntity api = (ApiEntity) read(MemoryTree.of(
                        "a",
                        "catalog-info.yaml",
                        API.formatted("./api.yaml"),
                        "api.yaml",
                        "openapi: 3.0.3\nx: {schema: {$ref: s.yaml}, y: {$ref: no.yaml}}\n",
                        "s.yaml",
                        "type: string\n"))
                .get(0);
        assertThat(api.definition().orElseThrow().bundled()).isTrue();
        assertThat(api.definition().orElseThrow().text()).contains("#/components/schemas/s", "no.yaml");
        assertThat(codes()).containsExactly("catalog.broken-definition-reference");
        assertThat(diagnostics.all().get(0).message()).startsWith("api.yaml:2:");
    }

    @Test
    void otherSourcesAreReadFromWhereThePortalFileSaysSo() {
        SourceTree a = MemoryTree.of(
                "a", "catalog-info.yaml", API.formatted("https://github.com/acme/b/blob/main/openapi.yaml"));
        SourceTree b = MemoryTree.of("b", "openapi.yaml", "openapi: 3.0.3");
        assertThat(((ApiEntity) read(a, b).get(0)).definition()).isEmpty();
        var config = Portals.in(Path.of("portal"), Strictness.BACKSTAGE, CatalogConfig.PlaceholderScope.ANY_SOURCE);
        List<Entity> entities = new EntityReader(diagnostics)
                .read(MemoryTree.sources(a, b), config)
                .entities();
        assertThat(((ApiEntity) entities.get(0)).definition()).isPresent();
    }

    private List<Entity> read(Strictness strictness, SourceTree... trees) {
        return new EntityReader(diagnostics)
                .read(MemoryTree.sources(trees), Portals.in(Path.of("portal"), strictness))
                .entities();
    }

    private List<Entity> read(SourceTree... trees) {
        return new EntityReader(diagnostics)
                .read(MemoryTree.sources(trees), Portals.in(Path.of("portal")))
                .entities();
    }

    private List<String> codes() {
        return diagnostics.all().stream().map(Diagnostic::code).toList();
    }

    private static String system(String name) {
        return "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata:\n  name: " + name + "\nspec:\n  owner: x\n";
    }

    private static String location(String name, String target) {
        return "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata:\n  name: " + name + "\nspec:\n  target: "
                + target + "\n";
    }
}
