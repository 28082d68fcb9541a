package dev.stagebill.site;

import static dev.stagebill.site.Planned.component;
import static dev.stagebill.site.Planned.entity;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class MachineOutputTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void anEntityHasBackstagesShape() {
        Planned planned = Planned.of(component(
                "Cart", "title: The cart\nx-own: {a: 1}\nannotations: {a/b: c}", "dependsOn: ['component:gone']"));
        JsonNode cart = JSON.readTree(planned.file("catalog/default/component/cart/entity.json"));
        assertThat(cart.propertyNames())
                .containsExactly("apiVersion", "kind", "metadata", "spec", "relations", "status", "stagebill");
        assertThat(cart.at("/metadata/namespace").asString()).isEqualTo("default");
        assertThat(cart.at("/metadata/name").asString()).isEqualTo("Cart");
        assertThat(cart.at("/metadata/x-own/a").asInt()).isOne();
        assertThat(cart.at("/spec/owner").asString()).isEqualTo("team");
        assertThat(cart.get("relations").toString())
                .isEqualTo("[{\"type\":\"dependsOn\",\"targetRef\":\"component:default/gone\"},"
                        + "{\"type\":\"ownedBy\",\"targetRef\":\"group:default/team\"}]");
        assertThat(cart.at("/status/items/0/level").asString()).isEqualTo("warning");
        assertThat(cart.at("/status/items/0/error/name").asString()).isEqualTo("catalog.dangling-reference");
        assertThat(cart.at("/stagebill/ref").asString()).isEqualTo("component:default/cart");
        assertThat(cart.at("/stagebill/location/line").asInt()).isOne();
        assertThat(cart.at("/stagebill/problems/0/hint").isMissingNode()).isTrue();
    }

    @Test
    void theAnnotationsOfBackstageAreAddedUnlessTheFileHasThem() {
        Planned planned = Planned.of(
                component("cart", "annotations:\n  a/b: c\n  backstage.io/view-url: https://git.acme.example/v"));
        JsonNode annotations = JSON.readTree(planned.file("catalog/default/component/cart/entity.json"))
                .at("/metadata/annotations");
        String base = "https://github.com/acme/shop/";
        assertThat(annotations.toString())
                .isEqualTo("{\"a/b\":\"c\",\"backstage.io/view-url\":\"https://git.acme.example/v\","
                        + "\"backstage.io/managed-by-location\":\"url:" + base + "blob/main/catalog-info.yaml\","
                        + "\"backstage.io/managed-by-origin-location\":\"url:" + base + "blob/main/catalog-info.yaml\","
                        + "\"backstage.io/edit-url\":\"" + base + "edit/main/catalog-info.yaml\","
                        + "\"backstage.io/source-location\":\"url:" + base + "tree/main/\"}");
    }

    @Test
    void theCatalogHasEveryEntityOnALineAndNoDefinitions() {
        Planned planned = Planned.of(component("a", "")
                + entity(
                        "API",
                        "pets",
                        "",
                        "type: openapi",
                        "lifecycle: production",
                        "owner: team",
                        "definition: 'openapi: 3.0.0'"));
        String catalog = planned.file("catalog.json");
        assertThat(catalog.lines()).hasSize(4);
        assertThat(JSON.readTree(catalog)).hasSize(2);
        assertThat(catalog).doesNotContain("openapi: 3.0.0");
        assertThat(planned.file("catalog/default/api/pets/entity.json")).contains("openapi: 3.0.0");
    }

    @Test
    void findingsAreAListForMachines() {
        JsonNode problems = JSON.readTree(Planned.of(component("cart", "")).file("problems.json"));
        assertThat(problems.get(0).toString())
                .startsWith("{\"severity\":\"warning\",\"code\":\"catalog.dangling-reference\"")
                .contains("\"entity\":\"component:default/cart\"", "\"owner\":\"group:default/team\"", "\"line\":");
    }

    @Test
    void manyFindingsFillSeveralPagesAndAScript() {
        String needed =
                IntStream.range(0, 450).mapToObj(i -> "'component:c" + i + "'").collect(Collectors.joining(", "));
        Planned planned = Planned.of(component("hub", "", "dependsOn: [" + needed + "]"));
        assertThat(planned.pages(ProblemsPage.class))
                .extracting(page -> page.path().value())
                .containsExactly("problems/index.html", "problems/page-2/index.html", "problems/page-3/index.html");
        String script = planned.file("problems/findings.js");
        assertThat(script)
                .startsWith("window.stagebillFindings={")
                .endsWith("};\n")
                .contains("#L{line}");
        JsonNode data = JSON.readTree(script.substring(script.indexOf('{'), script.lastIndexOf('}') + 1));
        assertThat(data.get("rows")).hasSize(451);
    }

    @Test
    void aFewFindingsNeedNoScript() {
        assertThat(Planned.of(component("cart", "")).plan.files())
                .extracting(file -> file.path().value())
                .contains("problems.json")
                .doesNotContain("problems/findings.js");
    }
}
