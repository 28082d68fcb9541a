package dev.stagebill.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.source.FixtureRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole builds with APIs whose definitions have a past. */
class ApiChangesTest {
    private static final String API = "catalog/default/api/orders/";
    private static final String DESCRIPTOR = """
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: orders}
            spec: {type: openapi, lifecycle: production, owner: team, definition: {$text: api/openapi.yaml}}
            """;
    private static final String OLD = """
            openapi: 3.1.0
            info: {title: Orders, version: 1.0.0}
            paths:
              /gone: {get: {operationId: gone, responses: {'200': {description: ok}}}}
              /orders:
                get:
                  operationId: listOrders
                  parameters: [{in: query, name: limit, schema: {type: integer}}]
                  responses: {'200': {description: ok, content: {a/b: {schema: {$ref: 'types.yaml#/Order'}}}}}
            """;
    private static final String NEW = OLD.replace("name: limit,", "name: limit, required: true,")
            .replace("1.0.0", "1.1.0")
            .replaceAll("  /gone.*\\n", "");

    @TempDir
    Path work;

    private FixtureRepository shop;

    @BeforeEach
    void makeRepository() throws IOException {
        Files.createDirectories(work.resolve("portal"));
        shop = FixtureRepository.at(work.resolve("portal/shop.git"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void release(String tag, String definition, String types) {
        shop.tag(
                tag,
                shop.on("main")
                        .file("catalog-info.yaml", DESCRIPTOR)
                        .file("api/openapi.yaml", definition)
                        .file("api/types.yaml", types)
                        .commit());
    }

    private void build(String rest) throws IOException {
        Files.writeString(
                work.resolve("portal/stagebill.yaml"), "fail-on: never\n" + rest + "sources: [{local: shop.git}]\n");
        Diagnostics diagnostics = new Diagnostics();
        Overrides overrides = new Overrides(
                Optional.of(work.resolve("site")),
                Optional.of(work.resolve("cache")),
                Optional.empty(),
                Optional.of(true));
        PortalConfig config = new PortalFileReader().read(work.resolve("portal"), overrides, Map.of(), diagnostics);
        new PortalGenerator(new Environment(Map.of(), work, 2), Progress.NONE).generate(config, diagnostics);
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(work.resolve("site").resolve(API + path + "index.html")));
    }

    private boolean hasChanges() {
        return Files.exists(work.resolve("site").resolve(API + "changes/index.html"));
    }

    @Test
    void theChangesSinceTheReleaseBeforeAreShownWithRulesAndLinks() throws IOException {
        release("v0.9", OLD.replace("/orders", "/other"), "Order: {type: object}\n");
        release("v1.0", OLD, "Order: {type: object, properties: {id: {type: string}, total: {type: number}}}\n");
        release("v1.1", NEW, "Order: {type: object, properties: {id: {type: string}}}\n");

        build("");

        Document changes = page("changes/");
        assertThat(changes.select("h1").text()).isEqualTo("Changes of orders");
        Element span = changes.select("[data-release=v1.1]").get(0);
        assertThat(span.select("h2").text()).isEqualTo("v1.1");
        assertThat(span.select(".facts-line").text()).contains("since v1.0 of").contains("1.0.0 to 1.1.0");
        assertThat(changes.select("[data-release=v1.0] [data-rule]").eachAttr("data-rule"))
                .containsExactly("path.removed", "path.added");
        assertThat(changes.select(".change-log tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("v1.1");
        assertThat(span.select("[data-changes=removed] [data-rule]").eachAttr("data-rule"))
                .containsExactly("path.removed", "response.property-removed");
        Element limit =
                changes.select("[data-rule=request.parameter-became-required]").get(0);
        assertThat(limit.attr("data-impact")).isEqualTo("breaking");
        assertThat(limit.select(".chip").text()).isEqualTo("breaking");
        assertThat(limit.text()).contains("The query parameter limit of GET /orders became required");
        assertThat(limit.select("a").attr("href"))
                .isEqualTo("../definition/index.html#operation-listOrders-field-query.limit");
        assertThat(page("definition/").select("[id=operation-listOrders-field-query.limit]"))
                .isNotEmpty();
        assertThat(page("definition/").select("a[href='../changes/index.html']"))
                .isNotEmpty();
        assertThat(page("").select("a[href='changes/index.html']")).isNotEmpty();
    }

    @Test
    void aReleaseWithoutTheFileIsPassedOver() throws IOException {
        release("v1.0", OLD, "Order: {type: object}\n");
        shop.tag("v1.1", shop.on("main").empty().file("readme.md", "a").commit());
        shop.on("main")
                .file("catalog-info.yaml", DESCRIPTOR)
                .file("api/openapi.yaml", OLD)
                .file("api/types.yaml", "Order: {type: object}\n")
                .commit();

        build("");

        assertThat(page("changes/").select("#unreleased").text())
                .contains("since v1.0")
                .contains("Nothing has changed");
    }

    @Test
    void withoutAReleaseOrWhenSwitchedOffThereIsNoPage() throws IOException {
        shop.on("main")
                .file("catalog-info.yaml", DESCRIPTOR)
                .file("api/openapi.yaml", OLD)
                .file("api/types.yaml", "Order: {type: object}\n")
                .commit();
        build("");
        assertThat(hasChanges()).isFalse();
        assertThat(page("").select("a[href='changes/index.html']")).isEmpty();

        release("v1.0", OLD, "Order: {type: object}\n");
        shop.on("main").file("api/openapi.yaml", NEW).commit();
        build("apis: {changes: false}\n");
        assertThat(hasChanges()).isFalse();
        build("");
        assertThat(hasChanges()).isTrue();
    }

    @Test
    void withoutReleasesTheLastDaysAreShown() throws IOException {
        shop.on("main")
                .file("catalog-info.yaml", DESCRIPTOR)
                .file("api/openapi.yaml", OLD)
                .file("api/types.yaml", "Order: {type: object}\n")
                .commit();
        for (int hour = 0; hour < 24; hour++) {
            shop.on("main").file("readme.md", "" + hour).commit();
        }
        shop.on("main").file("api/openapi.yaml", NEW).commit();

        build("apis: {changes-days: 1}\n");

        Element days = page("changes/").select("#days").get(0);
        assertThat(days.select("h2").text()).isEqualTo("Last day");
        assertThat(days.text()).contains("since the commit of 2024-01-01");
        assertThat(days.select("[data-rule]").eachAttr("data-rule"))
                .containsExactly("path.removed", "request.parameter-became-required");

        shop.tag("v1.0", shop.on("main").file("readme.md", "x").commit());
        shop.on("main").file("readme.md", "y").commit();
        build("apis: {changes-days: 0, changes-releases: 3}\n");
        assertThat(page("changes/").select("[data-span]").eachAttr("data-span")).containsExactly("unreleased");
    }

    @Test
    void releasesThatChangedNothingAreNamedWithTheOneBefore() throws IOException {
        release("v1.0", OLD, "Order: {type: object}\n");
        release("v1.1", NEW, "Order: {type: object}\n");
        release("v1.2", NEW, "Order: {type: object}\n");
        shop.on("main").file("api/openapi.yaml", OLD).commit();

        build("");

        Document changes = page("changes/");
        assertThat(changes.select("[data-span]").eachAttr("id")).containsExactly("unreleased", "release-v1.1");
        assertThat(changes.select("#unreleased .facts-line").text()).contains("since v1.2");
        assertThat(changes.select("[id=release-v1.1] .facts-line").text()).contains("the same in v1.2");
    }

    @Test
    void anEarlierVersionThatCannotBeReadCostsThePageOfChangesOnly() throws IOException {
        release("v1.0", "openapi: [", "Order: {type: object}\n");
        release("v1.1", NEW, "Order: {type: object}\n");

        build("");

        assertThat(hasChanges()).isFalse();
        assertThat(page("definition/").select("#operation-listOrders")).isNotEmpty();
    }
}
