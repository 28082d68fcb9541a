package dev.stagebill.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Oracle;
import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

/** What Backstage's own code makes of descriptors: accepted or refused, the value, the field at fault and its place. */
final class ValidationOracleTest {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Arguments> cases() {
        return Stream.concat(Oracle.cases("validation.json"), Oracle.cases("differential.json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void agreesWithBackstage(String name, JsonNode tested) {
        List<DescriptorCheck.Document> documents = check(tested);
        JsonNode expected = tested.get("expected");
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).has("unspecified")) {
                assertThat(documents).as("documents of %s", name).hasSizeGreaterThan(i);
                agrees(documents.get(i), expected.get(i));
            }
        }
        if (expected.isEmpty() || !expected.get(expected.size() - 1).has("unspecified")) {
            assertThat(documents).hasSize(expected.size());
        }
    }

    private static List<DescriptorCheck.Document> check(JsonNode tested) {
        Map<String, String> files = new TreeMap<>();
        if (tested.has("files")) {
            tested.get("files")
                    .properties()
                    .forEach(file -> files.put(file.getKey(), file.getValue().asString()));
        }
        String input = tested.get("input").asString();
        files.put("catalog-info.yaml", input);
        SourceFile file = new SourceFile("catalog-info.yaml", "catalog-info.yaml");
        return new DescriptorCheck(Strictness.BACKSTAGE).check(new MemoryTree("repo", files), file, input);
    }

    private static void agrees(DescriptorCheck.Document document, JsonNode expected) {
        List<Diagnostic> errors = document.findings().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .toList();
        assertThat(document.accepted())
                .as("accepted, with %s", errors)
                .isEqualTo(expected.get("accepted").asBoolean());
        JsonNode entity = expected.get("entity");
        assertThat(plain(document.value()
                        .map(value -> JSON.<JsonNode>valueToTree(value.toJava()))
                        .orElse(JSON.nullNode())))
                .isEqualTo(plain(entity));
        if (document.accepted()) {
            assertThat(errors).isEmpty();
            assertThat(document.ref().orElseThrow())
                    .hasToString(expected.get("ref").asString());
        } else {
            agreesOnFault(errors, expected.get("fault"));
        }
    }

    private static void agreesOnFault(List<Diagnostic> errors, JsonNode fault) {
        assertThat(errors).isNotEmpty();
        if (fault.get("pointer").isNull()) {
            return;
        }
        String pointer = fault.get("pointer").asString();
        if (fault.get("position").asString().equals("unknown")) {
            assertThat(errors).extracting(each -> each.pointer().orElse("none")).contains(pointer);
            return;
        }
        List<String> allowed = new ArrayList<>(List.of(pointer));
        if (fault.has("alsoPointers")) {
            fault.get("alsoPointers").forEach(each -> allowed.add(each.asString()));
        }
        assertThat(errors).extracting(each -> each.pointer().orElse("none")).isSubsetOf(allowed);
        if (fault.get("position").asString().equals("exact")) {
            assertThat(errors)
                    .filteredOn(each -> each.pointer().orElse("none").equals(pointer))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(place(each)).isIn(places(fault)));
        }
    }

    private static String place(Diagnostic finding) {
        return finding.location()
                .map(place -> place.line() + ":" + place.column())
                .orElse("");
    }

    private static List<String> places(JsonNode fault) {
        List<String> places = new ArrayList<>();
        places.add(fault.get("line").asInt() + ":" + fault.get("column").asInt());
        if (fault.has("alsoAt")) {
            fault.get("alsoAt")
                    .forEach(each -> places.add(
                            each.get("line").asInt() + ":" + each.get("column").asInt()));
        }
        return places;
    }

    /** Numbers by their value as doubles, null for those that JSON does not have; the order of keys does not matter. */
    private static Object plain(JsonNode node) {
        if (node.getNodeType() == JsonNodeType.NUMBER) {
            double value = node.asDouble();
            return Double.isFinite(value) ? (Object) value : "null";
        }
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        return node.isString() ? "text " + node.asString() : node.toString();
    }
}
