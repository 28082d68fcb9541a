package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a definition is told in the file it is written in, with line, column and pointer: in all versions, in YAML and JSON. */
class FaultPlacesTest {
    private static final String PATH = """
            get:
              operationId: same
              security: [{nope: []}]
              responses:
                '200': {description: ok}
            """;

    private static final String TYPES = """
            Order:
              type: object
              properties:
                count:
                  type: integer
                  example: many
            """;

    private static final String NEW = """
            openapi: %s
            info: {title: t, version: v}
            paths:
              /a/{id}:
                $path
              /b:
                get:
                  operationId: same
                  responses:
                    '200':
                      description: ok
                      content:
                        a/b:
                          schema:
                            $ref: '$order'
            components:
              schemas:
                Broken: {$ref: '#/components/schemas/Gone'}
            """;

    private static final String OLD = """
            swagger: '2.0'
            info: {title: t, version: v}
            paths:
              /a/{id}:
                $path
              /b:
                get:
                  operationId: same
                  responses:
                    '200':
                      description: ok
                      schema:
                        $ref: '$order'
            definitions:
              Broken: {$ref: '#/definitions/Gone'}
            """;

    @ParameterizedTest
    @CsvSource({"2.0, yaml", "2.0, json", "3.0.3, yaml", "3.0.3, json", "3.1.0, yaml", "3.1.0, json"})
    void everyFaultOfOneFileHasItsPlaceAndPointer(String version, String ending) {
        boolean old = version.equals("2.0");
        String types = old ? "definitions:\n" : "  schemas:\n";
        String text = (old ? OLD : NEW.formatted(version))
                .replace("    $path\n", PATH.indent(4))
                .replace("$order", old ? "#/definitions/Order" : "#/components/schemas/Order")
                .replace(types, types + TYPES.indent(old ? 2 : 4));
        Map<String, String> files = files(ending, Map.of("api", text));

        String schemas = old ? "/definitions" : "/components/schemas";
        assertThat(faults(files))
                .containsExactly(
                        "api.duplicate-operation-id api: /paths/~1b/get/operationId same",
                        "api.undeclared-path-parameter api: /paths/~1a~1{id}/get operationId",
                        "api.unknown-security-scheme api: /paths/~1a~1{id}/get/security/0/nope nope",
                        "api.unresolved-ref api: " + schemas + "/Broken/$ref #" + schemas + "/Gone",
                        "api.wrong-example api: " + schemas + "/Order/properties/count/example many");
    }

    @ParameterizedTest
    @CsvSource({"2.0, yaml", "2.0, json", "3.0.3, yaml", "3.0.3, json", "3.1.0, yaml", "3.1.0, json"})
    void everyFaultOfSeveralFilesHasItsPlaceInItsOwn(String version, String ending) {
        boolean old = version.equals("2.0");
        String text = (old ? OLD : NEW.formatted(version))
                .replace("$path", "$ref: 'parts/path." + ending + "'")
                .replace("$order", "types." + ending + "#/Order");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("api", text);
        all.put("parts/path", PATH);
        all.put("types", TYPES);

        String schemas = old ? "/definitions" : "/components/schemas";
        assertThat(faults(files(ending, all)))
                .containsExactly(
                        "api.duplicate-operation-id api: /paths/~1b/get/operationId same",
                        "api.undeclared-path-parameter parts/path: /get operationId",
                        "api.unknown-security-scheme parts/path: /get/security/0/nope nope",
                        "api.unresolved-ref api: " + schemas + "/Broken/$ref #" + schemas + "/Gone",
                        "api.wrong-example types: /Order/properties/count/example many");
    }

    @Test
    void manyFaultsOfASortAreCounted() {
        StringBuilder text =
                new StringBuilder("openapi: 3.1.0\ninfo: {title: t, version: v}\ncomponents:\n  schemas:\n");
        for (int i = 0; i < 300; i++) {
            text.append("    T" + i + ": {type: integer, default: x}\n");
        }
        List<Diagnostic> findings =
                Apis.openApi(text.toString()).withoutManners().findings();

        assertThat(findings).hasSize(Pointers.MAX_FINDINGS + 1);
        assertThat(findings.get(Pointers.MAX_FINDINGS).message()).endsWith("; 274 more of this sort are not listed");
    }

    private static Map<String, String> files(String ending, Map<String, String> texts) {
        Map<String, String> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(
                name + "." + ending,
                ending.equals("yaml")
                        ? text
                        : JsonMapper.builder()
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(new YamlReader()
                                        .read(text)
                                        .orElseThrow()
                                        .root()
                                        .orElseThrow()
                                        .toJava())));
        return files;
    }

    /** Each fault with its file, its pointer, and the word that stands at its line and column. */
    private static List<String> faults(Map<String, String> files) {
        String main = files.keySet().iterator().next();
        List<String> all = new ArrayList<>(List.of(
                "catalog-info.yaml",
                "apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {name: a}\n"
                        + "spec: {type: openapi, lifecycle: l, owner: o, definition: {$text: " + main + "}}\n"));
        files.forEach((name, text) -> all.addAll(List.of(name, text)));
        TreeSet<String> faults = new TreeSet<>();
        for (Diagnostic finding :
                Apis.in(all.toArray(String[]::new)).withoutManners().findings()) {
            SourceLocation place = finding.location().orElseThrow();
            String file = place.path().substring(0, place.path().lastIndexOf('.'));
            faults.add(finding.code() + " " + file + ": " + finding.pointer().orElse("") + " "
                    + wordAt(files.getOrDefault(place.path(), ""), place));
        }
        return List.copyOf(faults);
    }

    private static String wordAt(String text, SourceLocation place) {
        String rest =
                text.lines().skip(place.line() - 1L).findFirst().orElse("").substring(place.column() - 1);
        String after = rest.equals("{")
                ? text.lines().skip(place.line()).findFirst().orElse("").strip()
                : rest;
        return after.replaceAll("^[\"']", "").replaceAll("[\"':,\\[\\]{}].*$", "");
    }
}
