package dev.stagebill.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.EntityReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CatalogTablesTest {
    @Test
    void aSmallCatalogIsOnOnePage() {
        CatalogTables tables = tables(components(400));

        assertThat(tables.catalog().kinds())
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).hasSize(400))
                .satisfies(table -> assertThat(table.more()).isEmpty());
        assertThat(tables.plainPages()).isEmpty();
    }

    @Test
    void aBigKindContinuesOnPlainPagesThatHoldEveryEntity() {
        CatalogTables tables = tables(components(1_100));
        CatalogPage page = tables.catalog();

        assertThat(page.kinds().get(0).rows()).hasSizeLessThanOrEqualTo(CatalogTables.MAX_ROWS);
        assertThat(page.total()).isEqualTo(1_100);
        List<KindPage> plain = tables.plainPages();
        assertThat(page.kinds().get(0).more()).contains(plain.get(0).path());
        assertThat(plain)
                .extracting(each -> each.path().value())
                .startsWith("catalog/component/index.html", "catalog/component/2/index.html")
                .hasSize(5);
        Set<Object> refs = new HashSet<>();
        plain.forEach(
                each -> each.table().rows().forEach(row -> refs.add(row.entity().ref())));
        assertThat(refs).hasSize(1_100);
        assertThat(plain.get(4).place().next()).isEmpty();
    }

    @Test
    void aCatalogOfManyKindsKeepsItsPageSmall() {
        StringBuilder entities = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            entities.append(entity("Kind" + i % 200, "e" + i, "text"));
        }
        int rows = tables(entities.toString()).catalog().kinds().stream()
                .mapToInt(table -> table.rows().size())
                .sum();
        assertThat(rows).isBetween(200, CatalogTables.MAX_ROWS);
    }

    @Test
    void theDataHoldsEveryRowAndSurvivesEveryCharacter() throws IOException {
        String hostile = "it's \\\\ a </script> \"quote\" \u2028 line";
        CatalogTables tables = tables(entity("Component", "a", "'" + hostile.replace("'", "''") + "'"));

        String script = text(tables.files().get(0));
        assertThat(script)
                .startsWith("(window.stagebillRows ??= []).push(JSON.parse('")
                .doesNotContain("\u2028");
        JsonNode data = json(script);
        assertThat(data.path("kind").asString()).isEqualTo("Component");
        assertThat(data.path("rows").path(0).path(1).asString()).isEqualTo("a");
        assertThat(data.path("rows").path(0).path(7).asString()).contains("it's", "\"quote\"");
        assertThat(tables.catalog().data())
                .containsExactly(tables.files().get(0).path());
    }

    @Test
    void theNameOfADataFileChangesWithItsContent() {
        String before =
                tables(entity("Component", "a", "x")).files().get(0).path().value();

        assertThat(before).matches("assets/rows-component\\.[0-9a-f]{8}\\.js");
        assertThat(tables(entity("Component", "a", "x")).files().get(0).path().value())
                .isEqualTo(before);
        assertThat(tables(entity("Component", "a", "y")).files().get(0).path().value())
                .isNotEqualTo(before);
    }

    /** What a browser would make of the literal. */
    private static JsonNode json(String script) {
        String literal = script.substring(script.indexOf('\'') + 1, script.lastIndexOf('\''));
        return JsonMapper.shared()
                .readTree(
                        literal.replace("\\u2028", "\u2028").replace("\\'", "'").translateEscapes());
    }

    private static String text(SiteFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.content().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String components(int count) {
        StringBuilder entities = new StringBuilder();
        for (int i = 0; i < count; i++) {
            entities.append(entity("Component", "c" + i, "text"));
        }
        return entities.toString();
    }

    private static String entity(String kind, String name, String description) {
        return """
                ---
                apiVersion: %s
                kind: %s
                metadata: {name: %s, description: %s}
                spec: {type: service, lifecycle: production, owner: team}
                """.formatted(
                kind.equals("Component") ? "backstage.io/v1alpha1" : "acme.example/v1", kind, name, description);
    }

    private static CatalogTables tables(String entities) {
        var config = Portals.in(Path.of("portal"));
        var sources = MemoryTree.sources(MemoryTree.of("a", "catalog-info.yaml", entities));
        Catalog catalog = new CatalogResolver(new Diagnostics())
                .resolve(new EntityReader(new Diagnostics()).read(sources, config), config);
        SiteParts parts = SiteParts.of(catalog, List.of());
        return new CatalogTables(parts, new Problems(new Diagnostics(), parts, sources), List.of());
    }
}
