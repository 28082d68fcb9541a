package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileAsyncApiTest {
    @TempDir
    private Path folder;

    @Test
    void circlesOfReferencesEnd() throws IOException {
        String definition = """
                asyncapi: 3.0.0
                channels:
                  a: {$ref: "#/channels/b"}
                  b: {$ref: "#/channels/a"}
                  c: {address: c, messages: {m: {$ref: "#/channels/c/messages/m"}}, bindings: {$ref: "#/channels/c"}}
                operations:
                  o: {action: send, channel: {$ref: "#/operations/o/channel"}, traits: [{$ref: "#/operations/o"}]}
                  p: {action: send, channel: {$ref: "#/channels/c"}, traits: [{$ref: "#/components/operationTraits/t"}]}
                components:
                  operationTraits: {t: {x-a: {$ref: "#/components/operationTraits/t"}, bindings: {$ref: "#/components/operationTraits/t"}}}
                  messages:
                    m:
                      traits: [{$ref: "#/components/messages/m"}, {headers: {$ref: "#/components/schemas/S"}}]
                      headers: {$ref: "#/components/schemas/T"}
                      payload: {$ref: "#/components/schemas/S"}
                  schemas:
                    S: {properties: {s: {$ref: "#/components/schemas/S"}, t: {properties: {u: {$ref: "#/components/schemas/S/properties/t"}}}}}
                    T: {properties: {s: {$ref: "#/components/schemas/T"}, t: {$ref: "#/components/schemas/T"}}}
                """;

        assertThat(RenderedDefinition.of(folder, "asyncapi", definition).text()).contains("SEND", "c", "Headers");
    }

    @Test
    void avroTypesThatNameThemselvesEnd() {
        AsyncApiReference reference = AsyncApiReaderTest.reference("""
                asyncapi: 3.0.0
                components:
                  schemas:
                    A: {schemaFormat: avro, schema: {type: {$ref: "#/components/schemas/A/schema"}}}
                    B: {schemaFormat: avro, schema: {type: record, name: B, fields: [{name: b, type: {$ref: "#/components/schemas/B/schema"}}, {name: c, type: {$ref: "#/components/schemas/B/schema"}}]}}
                """);

        assertThat(reference.schemas()).hasSize(2);
    }

    @Test
    void deepNestingIsAFindingAndNoFault() {
        Apis apis =
                Apis.of("asyncapi", "asyncapi: 3.0.0\ncomponents: " + "{a: ".repeat(5_000) + "1" + "}".repeat(5_000));

        assertThat(apis.findings()).extracting("code").containsExactly("api.unparsable");
    }

    @Test
    void nestingThatYamlAllowsIsShownToABound() {
        AsyncApiReference reference =
                AsyncApiReaderTest.reference("asyncapi: 3.0.0\nx-deep: " + "{a: ".repeat(80) + "1" + "}".repeat(80));

        assertThat(reference.about().more()).hasSize(1);
    }

    @Test
    void aMegabyteOfMessagesIsRead() {
        StringBuilder definition =
                new StringBuilder("asyncapi: 3.0.0\nchannels: {a: {address: a}}\ncomponents:\n  messages:\n");
        for (int i = 0; i < 9_000; i++) {
            definition
                    .append("    m")
                    .append(i)
                    .append(": {name: n, traits: [{$ref: '#/components/messages/m")
                    .append(i / 2)
                    .append("'}], payload: {type: object, properties: {p: {type: string}}}}\n");
        }

        assertThat(definition.length()).isGreaterThan(900_000);
        assertThat(AsyncApiReaderTest.reference(definition.toString()).messages())
                .hasSize(9_000);
    }

    @Test
    void whatOneTraitSaysIsNotRepeatedWithoutEnd() {
        StringBuilder definition =
                new StringBuilder("asyncapi: 3.0.0\ncomponents:\n  messageTraits:\n    t: {description: ");
        definition
                .append("word ".repeat(100_000))
                .append(", tags: [")
                .append("{name: a}, ".repeat(5_000))
                .append("]}\n  messages:\n");
        for (int i = 0; i < 5_000; i++) {
            definition.append("    m").append(i).append(": {traits: [{$ref: '#/components/messageTraits/t'}]}\n");
        }
        AsyncApiReference reference = AsyncApiReaderTest.reference(definition.toString());

        assertThat(reference.messages()).hasSize(5_000);
        assertThat(reference.notes()).singleElement().asString().contains("too large");
    }

    @Test
    void aChannelOfManyMessagesIsNotRepeatedForEachOperation() {
        StringBuilder definition = new StringBuilder("asyncapi: 3.0.0\nchannels: {c: {address: c, messages: {");
        for (int i = 0; i < 8_000; i++) {
            definition.append("m").append(i).append(": {}, ");
        }
        definition.append("}}}\noperations:\n");
        for (int i = 0; i < 8_000; i++) {
            definition.append("  o").append(i).append(": {action: send, channel: {$ref: '#/channels/c'}}\n");
        }
        AsyncApiReference reference = AsyncApiReaderTest.reference(definition.toString());

        assertThat(reference.operations().get(7_999).messages()).hasSize(201);
        assertThat(reference.operations().get(7_999).messages().get(200).text()).isEqualTo("7800 more of the channel");
    }

    @Test
    void wideSchemasThatContainThemselvesAreBounded() {
        StringBuilder wide = new StringBuilder("asyncapi: 3.0.0\nx-wide: {x: {");
        for (int i = 0; i < 30; i++) {
            wide.append("p").append(i).append(": {$ref: '#/x-wide/x'}, ");
        }
        AsyncApiReference reference = AsyncApiReaderTest.reference(wide + "}}\n");

        assertThat(reference.about().more()).hasSize(1);
    }

    @Test
    void wrongTypesEverywhereAreReadAsFarAsPossible() throws IOException {
        String definition = """
                asyncapi: [3]
                """;
        assertThat(Apis.of("asyncapi", definition).findings())
                .extracting("code")
                .containsExactly("api.not-asyncapi");
        String odd = """
                asyncapi: 3
                info: text
                id: [1]
                tags: plain
                servers: [x, {url: y}]
                channels: {a: 1, b: [x], c: {messages: [a], parameters: x, servers: {a: b}, address: {a: b}, bindings: x, tags: {a: b}}}
                operations: {o: x, p: {action: [a], channel: x, messages: {a: b}, reply: [x], traits: x, security: {a: b}}, q: {security: [x, [y], {type: 1}], tags: [1, [2], {name: [3]}]}}
                components: {messages: {m: {payload: x, headers: [y], examples: {a: b}, traits: [x, 1], correlationId: x}, n: 7}, schemas: {A: x, B: [y]}, securitySchemes: {s: x, t: {flows: [a], scopes: {a: b}}}, parameters: x}
                """;
        assertThat(RenderedDefinition.of(folder, "asyncapi", odd).text()).contains("Operation p", "Schemas A any");
    }

    @Test
    void markupInNamesAndTextsNeverGetsThrough() throws IOException {
        String definition = """
                asyncapi: 3.0.0
                info: {title: "<script>alert(1)</script>", contact: {url: "javascript:alert(1)"}}
                channels: {"<img src=x onerror=y>": {address: "<b>", description: "<script>alert(2)</script>hello"}}
                """;
        String html = RenderedDefinition.of(folder, "asyncapi", definition).html();

        assertThat(html).contains("hello").doesNotContain("<script>alert", "<img src=x", "href=\"javascript");
    }
}
