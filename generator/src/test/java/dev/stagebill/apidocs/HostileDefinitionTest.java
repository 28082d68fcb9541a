package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostileDefinitionTest {
    private static OpenApiReference schemas(String yaml) {
        return Apis.reference("components:\n  schemas:\n" + yaml);
    }

    @Test
    void circlesOfReferencesEnd() {
        OpenApiReference reference = schemas("""
                    A: {$ref: "#/components/schemas/B"}
                    B: {$ref: "#/components/schemas/A"}
                    Self: {$ref: "#/components/schemas/Self"}
                    Parent: {allOf: [{$ref: "#/components/schemas/Child"}, {properties: {p: {type: string}}}]}
                    Child: {allOf: [{$ref: "#/components/schemas/Parent"}, {properties: {c: {type: string}}}]}
                    Loop: {properties: {next: {$ref: "#/components/schemas/Loop/properties/next"}}}
                    Deep: {properties: {a: {properties: {b: {$ref: "#/components/schemas/Deep/properties/a"}}}}}
                """);

        assertThat(reference.schemas()).hasSize(7);
        assertThat(reference.schemas().get(3).schema().properties())
                .extracting("name")
                .containsExactly("p", "c");
    }

    @Test
    void unnamedSchemasThatContainThemselvesManyTimesAreShownOnce() {
        StringBuilder wide = new StringBuilder("    Wide: {properties: {x: {properties: {");
        for (int i = 0; i < 20; i++) {
            wide.append("p").append(i).append(": {$ref: '#/components/schemas/Wide/properties/x'}, ");
        }
        OpenApiReference reference = schemas(wide + "}}}}\n");

        assertThat(reference.notes()).isEmpty();
        assertThat(reference
                        .schemas()
                        .get(0)
                        .schema()
                        .properties()
                        .get(0)
                        .schema()
                        .properties())
                .hasSize(20);
    }

    @Test
    void unnamedSchemasThatMultiplyAreBounded() {
        StringBuilder multiplying = new StringBuilder("    Many: {properties: {x0: {type: string}, ");
        for (int i = 1; i < 30; i++) {
            String before = "{$ref: '#/components/schemas/Many/properties/x" + (i - 1) + "'}";
            multiplying.append("x" + i + ": {properties: {a: " + before + ", b: " + before + "}}, ");
        }
        OpenApiReference reference = schemas(multiplying + "}}\n");

        assertThat(reference.notes()).hasSize(1);
    }

    @Test
    void deepSchemasWithoutANameAreShown() {
        OpenApiReference reference =
                schemas("    Deep: " + "{properties: {a: ".repeat(30) + "{type: integer}" + "}}".repeat(30) + "\n");

        OpenApiReference.Schema schema = reference.schemas().get(0).schema();
        for (int i = 0; i < 30; i++) {
            schema = schema.properties().get(0).schema();
        }
        assertThat(schema.typeText()).isEqualTo("integer");
    }

    @Test
    void operationsAreCounted() {
        StringBuilder paths = new StringBuilder("paths:\n");
        for (int i = 0; i < 20_050; i++) {
            paths.append("  /").append(i).append(": {get: {}}\n");
        }
        OpenApiReference reference = Apis.reference(paths.toString());

        assertThat(reference.operations()).hasSize(20_000);
        assertThat(reference.notes()).singleElement().asString().contains("50 more");
    }

    @Test
    void deepNestingIsAFindingAndNoFault() {
        Apis apis = Apis.openApi("openapi: 3.1.0\ncomponents: " + "{a: ".repeat(5_000) + "1" + "}".repeat(5_000));

        assertThat(apis.findings()).extracting("code").containsExactly("api.unparsable");
    }

    @Test
    void markupInNamesAndTextsNeverGetsThrough() {
        OpenApiReference reference = Apis.reference("paths: {'/<script>': {get: {operationId: '\"><img src=x>', "
                + "description: '<script>alert(1)</script>hello'}}}");

        assertThat(reference.operations().get(0).id()).isEqualTo("operation-img-src-x");
        assertThat(reference.operations().get(0).description().toString())
                .contains("hello")
                .doesNotContain("<script");
    }

    @Test
    void wrongTypesEverywhereAreReadAsFarAsPossible() {
        OpenApiReference reference = Apis.reference("""
                servers: {url: x}
                tags: [plain, {name: [1]}]
                paths:
                  /a: [1, 2]
                  /b: {get: nothing, put: {parameters: {a: b}, responses: [x], requestBody: text, security: x, tags: x}}
                components: {schemas: {A: {properties: [a], required: x, enum: x, allOf: x, type: {a: b}}, B: 7}}
                """);

        assertThat(reference.operations()).hasSize(1);
        assertThat(reference.schemas()).hasSize(2);
    }
}
