package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.diagnostics.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths, examples and manners of OpenAPI definitions, each finding with its place and its JSON pointer. */
class OpenApiFaultsTest {
    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: t, version: v, description: d}\nsecurity: []\n";

    private static List<Diagnostic> findings(String rest) {
        return Apis.openApi(HEAD + rest).withoutManners().findings();
    }

    @Test
    void aParameterThatThePathDoesNotHaveIsFound() {
        List<Diagnostic> found = findings("""
                paths:
                  /a:
                    get:
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: string}}
                """);

        assertThat(found).extracting(Diagnostic::code).containsExactly("api.unused-path-parameter");
        assertThat(found.get(0).pointer()).contains("/paths/~1a/get/parameters/0");
        assertThat(found.get(0).location().orElseThrow().line()).isEqualTo(8);
    }

    @Test
    void aParameterOfThePathMustBeRequired() {
        assertThat(
                        findings(
                                "paths:\n  /a/{id}:\n    parameters: [{name: id, in: path, schema: {type: string}}]\n    get: {}\n"))
                .extracting(Diagnostic::code)
                .containsExactly("api.optional-path-parameter");
    }

    @Test
    void pathsThatDifferInNamesOfParametersOnlyAreFound() {
        List<Diagnostic> found = findings("paths:\n  /a/{id}: {}\n  /a/{name}: {}\n  /a/{id}/b: {}\n");

        assertThat(found).extracting(Diagnostic::code).containsExactly("api.same-path");
        assertThat(found.get(0).related()).hasSize(1);
        assertThat(found.get(0).pointer()).contains("/paths/~1a~1{name}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: integer, example: soon | \"soon\" is not of type integer",
                "type: string, example: 5 | 5 is not of type string",
                "type: 'string', enum: [a, b], default: c | \"c\" is none of the values that the schema lists",
                "type: integer, minimum: 3, example: 2 | 2 is below 3",
                "type: string, maxLength: 2, example: abc | \"abc\" has 3 characters, more than 2",
                "type: array, items: {type: integer}, example: [1, x] | \"x\" is not of type integer",
                "type: object, required: [a], example: {b: 1} | the required property a is missing",
                "type: object, properties: {a: {oneOf: [{type: integer}, {type: boolean}]}}, example: {a: x} | \"x\" fits none of the alternatives (oneOf); the first: \"x\" is not of type integer",
                "type: object, allOf: [{$ref: '#/components/schemas/Base'}], example: {id: x} | \"x\" is not of type integer"
            })
    void anExampleThatContradictsItsSchemaIsFound(String schema, String fault) {
        List<Diagnostic> found = findings(
                "components: {schemas: {Base: {properties: {id: {type: integer}}}, Thing: {" + schema + "}}}\n");

        assertThat(found).extracting(Diagnostic::code).containsExactly("api.wrong-example");
        assertThat(found.get(0).message()).endsWith("contradicts its schema: " + fault);
        assertThat(found.get(0).pointer().orElseThrow()).startsWith("/components/schemas/Thing/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: [string, 'null'], example: null",
                "type: string, nullable: true, example: null",
                "type: number, example: 4",
                "type: integer, example: 4.0",
                "type: object, required: [a], properties: {a: {readOnly: true}}, example: {}",
                "type: string, pattern: '(a+)+$', example: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"
            })
    void anExampleThatFitsIsLeftAlone(String schema) {
        assertThat(findings("components: {schemas: {Thing: {" + schema + "}}}\n"))
                .isEmpty();
    }

    @Test
    void examplesOfMediaTypesAndParametersAreCompared() {
        assertThat(findings("""
                paths:
                  /a:
                    get:
                      parameters: [{name: n, in: query, schema: {type: integer}, examples: {bad: {value: many}}}]
                      responses:
                        "200": {description: d, content: {application/json: {schema: {type: array}, example: {}}}}
                """))
                .extracting(Diagnostic::code)
                .containsExactly("api.wrong-example", "api.wrong-example");
    }

    @Test
    void aValueInACircleOfSchemasIsComparedInBoundedTime() {
        assertThat(findings("components: {schemas: {A: {type: object, anyOf: [{$ref: '#/components/schemas/A'},"
                        + " {$ref: '#/components/schemas/A'}], example: {}}}}\n"))
                .isEmpty();
    }

    @Test
    void mannersAreOneNoticeOfEachSort() {
        List<Diagnostic> found = Apis.openApi("""
                        openapi: 3.1.0
                        info: {title: t, version: v}
                        paths:
                          /a: {post: {responses: {}}, put: {responses: {}}}
                        """).findings();

        assertThat(found)
                .extracting(Diagnostic::code)
                .containsExactly(
                        "api.no-description",
                        "api.no-error-response",
                        "api.no-operation-id",
                        "api.no-security",
                        "api.no-summary");
        assertThat(found.get(0).pointer()).isEqualTo(Optional.of("/info"));
        assertThat(found.get(2).message()).isEqualTo("2 operations have no operationId; the first is POST /a");
        assertThat(found.get(2).related()).hasSize(1);
    }
}
