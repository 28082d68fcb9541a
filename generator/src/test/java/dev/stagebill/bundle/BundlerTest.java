package dev.stagebill.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Oracle;
import dev.stagebill.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class BundlerTest {
    private static final int DEPTH = 24;

    static Stream<Arguments> cases() {
        return Oracle.cases("bundle.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void agreesWithBackstage(String name, JsonNode tested) {
        Map<String, String> files = new TreeMap<>();
        tested.get("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asString()));
        String main = tested.get("main").asString();
        Bundle bundle = bundle(new MemoryTree("repo", files), main);
        if (tested.at("/expected/error").asBoolean(false)) {
            assertThat(bundle.faults()).isNotEmpty().noneMatch(BundleFault::remote);
            return;
        }
        assertThat(bundle.faults()).isEmpty();
        Object actual = value(bundle.text());
        Object expected = new JsonMapper().treeToValue(tested.at("/expected/json"), Object.class);
        assertThat(external(actual)).isEmpty();
        assertThat(withoutAddedComponents(followed(actual), expected)).isEqualTo(followed(expected));
    }

    @Test
    void aPartIsKeptUnderItsOwnName() {
        Bundle bundle = bundle(
                MemoryTree.of(
                        "shop",
                        "api/openapi.yaml",
                        """
                        openapi: 3.0.3
                        paths:
                          /a:
                            get:
                              parameters: [{$ref: "params.yaml#/Page"}]
                              responses:
                                "200": {content: {application/json: {schema: {$ref: "../schemas/Order.yaml"}}}}
                        components:
                          schemas:
                            Customer: {$ref: "../schemas/Customer.yaml"}
                        """,
                        "api/params.yaml",
                        "Page: {name: page, in: query}\n",
                        "schemas/Order.yaml",
                        """
                        properties: {by: {$ref: Customer.yaml}, items: {type: array, items: {$ref: "#/$defs/Item"}}}
                        $defs: {Item: {type: string}}
                        """,
                        "schemas/Customer.yaml",
                        "properties: {orders: {items: {$ref: Order.yaml}}}\n"),
                "api/openapi.yaml");
        assertThat(bundle.faults()).isEmpty();
        assertThat(bundle.changed()).isTrue();
        assertThat(value(bundle.text()).toString())
                .contains("parameters=[{$ref=#/components/parameters/Page}]")
                .contains("schema={$ref=#/components/schemas/Order}")
                .contains("by={$ref=#/components/schemas/Customer}")
                .contains("items={$ref=#/components/schemas/Item}")
                .contains("orders={items={$ref=#/components/schemas/Order}}");
    }

    @Test
    void schemasOfOtherFilesGoWhereASchemaKeepsItsParts() {
        Bundle bundle = bundle(
                MemoryTree.of(
                        "shop",
                        "schemas/order.json",
                        """
                        {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://shop.example/order.json",
                         "properties": {"by": {"$ref": "customer.json"}, "to": {"$ref": "place.json"},
                                        "again": {"$ref": "order.json"}, "at": {"$ref": "common.json#/$defs/time"}},
                         "$defs": {"place": {"$id": "https://shop.example/place.json", "type": "string"}}}
                        """,
                        "schemas/customer.json",
                        """
                        {"properties": {"last": {"$ref": "order.json"}, "name": {"$ref": "#/$defs/name"}},
                         "$defs": {"name": {"type": "string"}, "unused": {}}}
                        """,
                        "schemas/common.json",
                        "{\"$defs\": {\"time\": {\"format\": \"date-time\"}}}"),
                "schemas/order.json");

        assertThat(bundle.faults()).isEmpty();
        assertThat(value(bundle.text()).toString())
                .contains("by={$ref=#/$defs/customer}")
                .contains("at={$ref=#/$defs/time}")
                .as("an address that the schema itself gives means no file")
                .contains("to={$ref=place.json}", "again={$ref=order.json}")
                .contains("name={$ref=#/$defs/name}", "name={type=string}", "time={format=date-time}")
                .doesNotContain("unused");
    }

    @Test
    void aTextWithoutOtherFilesStaysAsItIs() {
        String text = "openapi: 3.0.3 # comment\npaths: {}\n";
        assertThat(bundle(MemoryTree.of("shop", "a.yaml", text), "a.yaml"))
                .isEqualTo(new Bundle(text, false, List.of(), List.of()));
    }

    @Test
    void whatIsElsewhereIsNamedAndLeftAlone() {
        Bundle bundle = bundle(
                MemoryTree.of("shop", "a.yaml", "openapi: 3.0.3\nx:\n  $ref: https://example.com/a.yaml#/X\n"),
                "a.yaml");
        assertThat(bundle.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.remote()).isTrue();
            assertThat(fault.position().line()).isEqualTo(3);
        });
        assertThat(bundle.text()).contains("https://example.com/a.yaml");
    }

    @Test
    void noReferenceLeavesTheRepository() {
        Bundle bundle =
                bundle(MemoryTree.of("shop", "a.yaml", "openapi: 3.0.3\nx: {$ref: ../../etc/passwd}\n"), "a.yaml");
        assertThat(bundle.faults()).singleElement().matches(fault -> !fault.remote());
    }

    @Test
    void namesThatAreTakenGetANumber() {
        Bundle bundle = bundle(
                MemoryTree.of(
                        "shop",
                        "a.yaml",
                        "openapi: 3.0.3\ncomponents: {schemas: {E: {type: string}, F: {items: {$ref: \"b.yaml#/E\"}}}}\n",
                        "b.yaml",
                        "E: {type: integer}\n"),
                "a.yaml");
        assertThat(value(bundle.text()).toString()).contains("E={type=string}", "E_2={type=integer}");
    }

    @Test
    void partsThatMultiplyAreCutOff() {
        Map<String, String> files = new TreeMap<>();
        files.put("a0.yaml", "openapi: 3.0.3\nx: {$ref: a1.yaml, k: 1}\n");
        for (int i = 1; i < 40; i++) {
            String next = "{$ref: a" + (i + 1) + ".yaml, k: 1}";
            files.put("a" + i + ".yaml", "p: " + next + "\nq: " + next + "\n");
        }
        files.put("a40.yaml", "type: string\n");
        assertThat(bundle(new MemoryTree("shop", files), "a0.yaml").faults()).isNotEmpty();
    }

    private static Bundle bundle(MemoryTree tree, String main) {
        return new Bundler(tree, url -> Optional.empty()).bundle(tree.texts().get(main), main);
    }

    private static Object value(String text) {
        return new YamlReader().read(text).orElseThrow().root().orElseThrow().toJava();
    }

    /** Parts that were added are seen where they are used. */
    @SuppressWarnings("unchecked")
    private static Object withoutAddedComponents(Object actual, Object expected) {
        if (!(actual instanceof Map<?, ?>) || ((Map<String, Object>) expected).containsKey("components")) {
            return actual;
        }
        Map<String, Object> copy = new LinkedHashMap<>((Map<String, Object>) actual);
        copy.remove("components");
        return copy;
    }

    private static Object followed(Object root) {
        return followed(root, root, DEPTH);
    }

    private static Object followed(Object node, Object root, int depth) {
        if (depth == 0) {
            return "deep";
        }
        if (node instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(followed(item, root, depth - 1)));
            return items;
        }
        if (!(node instanceof Map<?, ?> map)) {
            return node instanceof Number number ? (Object) number.doubleValue() : String.valueOf(node);
        }
        if (map.get("$ref") instanceof String ref && ref.startsWith("#/")) {
            return followed(at(root, ref), root, depth);
        }
        Map<String, Object> fields = new TreeMap<>();
        map.forEach((key, value) -> fields.put(String.valueOf(key), followed(value, root, depth - 1)));
        return fields;
    }

    private static Object at(Object root, String ref) {
        Object node = root;
        for (String step : ref.substring(2).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            node = node instanceof List<?> list ? list.get(Integer.parseInt(name)) : ((Map<?, ?>) node).get(name);
        }
        return node;
    }

    private static List<String> external(Object node) {
        List<String> found = new ArrayList<>();
        if (node instanceof List<?> list) {
            list.forEach(item -> found.addAll(external(item)));
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("$ref") && value instanceof String ref && !ref.startsWith("#")) {
                    found.add(ref);
                }
                found.addAll(external(value));
            });
        }
        return found;
    }
}
