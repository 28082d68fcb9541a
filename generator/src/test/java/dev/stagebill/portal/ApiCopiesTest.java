package dev.stagebill.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.search.SearchHit;
import dev.stagebill.search.SearchReader;
import dev.stagebill.source.FixtureRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole build with an API that had a release: its pages as Markdown, their list for language models, its change log in the search. */
class ApiCopiesTest {
    private static final String API = "catalog/default/api/orders/";
    private static final String DESCRIPTOR = """
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: orders}
            spec: {type: openapi, lifecycle: production, owner: team, definition: {$text: openapi.yaml}}
            """;
    private static final String NEW = """
            openapi: 3.1.0
            info: {title: Orders, version: 1.1.0}
            paths:
              /orders:
                get:
                  operationId: listOrders
                  parameters: [{in: query, name: max_count, description: 'How *many*', schema: {type: integer}}]
                  responses: {'200': {description: ok}}
            """;

    @TempDir
    private Path work;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(work.resolve("portal"));
        try (FixtureRepository shop = FixtureRepository.at(work.resolve("portal/shop.git"))) {
            String old =
                    NEW.replace("1.1.0", "1.0.0") + "  /vanished: {get: {responses: {'200': {description: ok}}}}\n";
            shop.tag(
                    "v1.0",
                    shop.on("main")
                            .file("catalog-info.yaml", DESCRIPTOR)
                            .file("openapi.yaml", old)
                            .commit());
            shop.on("main").file("openapi.yaml", NEW).commit();
        }
        Files.writeString(
                work.resolve("portal/stagebill.yaml"), "title: Shop\nfail-on: never\nsources: [{local: shop.git}]\n");
        Overrides overrides = new Overrides(
                Optional.of(work.resolve("site")),
                Optional.of(work.resolve("cache")),
                Optional.empty(),
                Optional.of(true));
        Diagnostics diagnostics = new Diagnostics();
        PortalConfig config = new PortalFileReader().read(work.resolve("portal"), overrides, Map.of(), diagnostics);
        new PortalGenerator(new Environment(Map.of(), work, 2), Progress.NONE).generate(config, diagnostics);
    }

    private String file(String path) throws IOException {
        return Files.readString(work.resolve("site").resolve(path));
    }

    @Test
    void theReferenceLiesBesideItsPageAsMarkdown() throws IOException {
        assertThat(file(API + "definition/index.html"))
                .contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"index.md\">");
        assertThat(file(API + "definition/index.md"))
                .startsWith("# orders\n\nopenapi · Version 1.1.0 · OpenAPI 3.1.0 · production\n")
                .contains("### GET /orders\n", "- `max_count` integer: How *many*\n", "- `200` ok\n")
                .doesNotContain("Filter", "<");
    }

    @Test
    void theChangeLogLiesBesideItsPageAsMarkdown() throws IOException {
        assertThat(file(API + "changes/index.md"))
                .startsWith("# Changes of orders\n")
                .contains("## Unreleased\n", "/vanished", "`path.removed`");
    }

    @Test
    void languageModelsAreToldOfAll() throws IOException {
        assertThat(file("llms.txt"))
                .contains("## APIs\n\n- [orders](" + API + "definition/index.md): openapi 1.1.0, [definition](" + API
                        + "definition/openapi.yaml), [changes](" + API + "changes/index.md)\n");
    }

    @Test
    void aChangeIsFound() {
        SearchReader reader = SearchReader.open(work.resolve("site"));

        SearchHit hit = reader.search("kind:change vanished", 5).hits().get(0);

        assertThat(hit.target()).isEqualTo(API + "changes/index.html#unreleased");
        assertThat(hit.title()).isEqualTo("Changes of orders");
        assertThat(reader.search("path.removed", 5).hits())
                .extracting(SearchHit::target)
                .contains(hit.target());
    }
}
