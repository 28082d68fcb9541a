package dev.stagebill.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonSchemaTest {
    private static final String SCHEMA = """
            allOf:
              - $ref: Entity
              - type: object
                required: [spec]
                properties:
                  spec:
                    type: object
                    required: [region]
                    additionalProperties: false
                    properties:
                      region: {type: string, enum: [eu, us]}
                      owner: {$ref: '#/$defs/text'}
                      nodes: {type: array, items: {type: integer}}
            $defs:
              text: {type: string, minLength: 1}
            """;

    @Test
    void violationsHavePlacesAndPointers() {
        List<Violation> found = JsonSchema.of(mapping(SCHEMA).toJava()).check(mapping("""
                        kind: Environment
                        spec:
                          region: moon
                          nodes:
                            - 1
                            - two
                          colour: red
                        """));
        assertThat(found)
                .extracting(
                        each -> each.position().line() + ":" + each.position().column() + " " + each.pointer())
                .containsExactly("3:11 /spec/region", "6:7 /spec/nodes/1", "7:3 /spec/colour");
        assertThat(found.get(0).message()).startsWith("spec.region: ").contains("eu");
    }

    @Test
    void aMissingFieldIsReportedWhereItShouldBe() {
        assertThat(JsonSchema.of(mapping(SCHEMA).toJava()).check(mapping("spec: {owner: x}")))
                .extracting(Violation::pointer)
                .containsExactly("/spec/region");
    }

    @Test
    void nothingIsFetched() {
        for (String address :
                List.of("http://127.0.0.1:9/x.json", "file:///etc/passwd", "classpath:logging.properties")) {
            assertThatThrownBy(() ->
                            JsonSchema.of(mapping("$ref: '" + address + "'").toJava()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsNoSchemaIsRefused() {
        for (String text : List.of("type: 5", "properties: []", "$schema: http://example.org/own-dialect")) {
            assertThatThrownBy(() -> JsonSchema.of(mapping(text).toJava()))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void olderDraftsAreUnderstood() {
        JsonSchema schema = JsonSchema.of(mapping("""
                $schema: http://json-schema.org/draft-07/schema#
                definitions: {text: {type: string}}
                properties: {kind: {$ref: '#/definitions/text'}}
                """).toJava());
        assertThat(schema.check(mapping("kind: 5"))).hasSize(1);
        assertThat(schema.check(mapping("kind: X"))).isEmpty();
    }

    private static YamlMapping mapping(String text) {
        return new YamlReader()
                .read(text)
                .orElseThrow()
                .root()
                .orElseThrow()
                .asMapping()
                .orElseThrow();
    }
}
