package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files in which definitions are offered. */
class ApiFilesTest {
    private static final String YAML = """
            # A comment
            openapi: 3.1.0
            info: {title: Orders, version: 1.10}
            paths: {}
            """;

    @Test
    void aDefinitionIsOfferedAsItIsAndInTheOtherNotation() throws IOException {
        List<ApiFile> files = files(Apis.openApi(YAML));

        assertThat(files)
                .extracting(ApiFile::name, ApiFile::title)
                .containsExactly(tuple("openapi.yaml", "YAML"), tuple("openapi.json", "JSON"));
        assertThat(text(files.get(0))).isEqualTo(YAML);
        assertThat(text(files.get(1))).isEqualTo("""
                {
                  "openapi": "3.1.0",
                  "info": {
                    "title": "Orders",
                    "version": 1.10
                  },
                  "paths": {}
                }
                """);
    }

    @Test
    void ofTwoValuesForAKeyTheLastIsKept() throws IOException {
        List<ApiFile> files = files(Apis.openApi("{\"openapi\": \"3.1.0\", \"x-a\": 1, \"x-a\": 2}"));

        assertThat(text(files.get(1))).isEqualTo("openapi: \"3.1.0\"\nx-a: 2\n");
    }

    @Test
    void partsOfOtherFilesAreBroughtInUnderTheirNames() throws IOException {
        String main = """
                openapi: 3.1.0
                info: {title: Orders, version: '1'}
                paths:
                  /orders:
                    get:
                      responses:
                        '200':
                          description: All
                          content:
                            application/json:
                              schema: {$ref: 'schemas/Order.yaml'}
                """;
        List<ApiFile> files = files(Apis.openApi(
                main,
                List.of("api/schemas/Order.yaml", "type: object\nproperties: {id: {type: integer, maximum: 1e3}}")));

        assertThat(files)
                .extracting(ApiFile::name, ApiFile::title)
                .containsExactly(
                        tuple("openapi.yaml", "YAML, bundled"),
                        tuple("openapi.json", "JSON, bundled"),
                        tuple("source-openapi.yaml", "As in the repository"));
        assertThat(text(files.get(0)))
                .contains("$ref: \"#/components/schemas/Order\"", "schemas:\n    Order:\n", "maximum: 1e3");
        assertThat(text(files.get(1))).contains("\"maximum\": 1e3");
        assertThat(text(files.get(2))).isEqualTo(main);
    }

    @Test
    void anAnswerToAnIntrospectionQueryIsOfferedAsASchemaToo() throws IOException {
        List<ApiFile> files = files(Apis.of(
                "graphql",
                "{\"data\":{\"__schema\":{\"queryType\":{\"name\":\"Query\"},\"types\":[{\"kind\":\"OBJECT\",\"name\":\"Query\",\"fields\":["
                        + "{\"name\":\"id\",\"args\":[],\"type\":{\"kind\":\"SCALAR\",\"name\":\"ID\"}}]}]}}}"));

        assertThat(files).extracting(ApiFile::name).containsExactly("schema.json", "schema.graphql");
        assertThat(text(files.get(1))).isEqualTo("schema {\n  query: Query\n}\n\ntype Query {\n  id: ID\n}\n");
    }

    @ParameterizedTest
    @CsvSource({"grpc,syntax = \"proto3\";", "openapi,a: [", "wsdl,<definitions/>", "crd,'a: 1\n---\nb: 2\n'"})
    void whatHasNoOtherNotationIsOfferedAsItIs(String type, String definition) throws IOException {
        List<ApiFile> files = files(Apis.of(type, definition));

        assertThat(files).hasSize(1);
        assertThat(text(files.get(0))).isEqualTo(definition);
    }

    @Test
    void whatGrowsBeyondMeasureIsNotOffered() {
        StringBuilder definition = new StringBuilder("x-a: &a '" + "x".repeat(1_000_000) + "'\nx-b:\n");
        definition.append("  - *a\n".repeat(200));

        assertThat(files(Apis.openApi(definition.toString())))
                .extracting(ApiFile::name)
                .containsExactly("openapi.yaml");
    }

    private static List<ApiFile> files(Apis apis) {
        return apis.documentations().get(0).files();
    }

    private static String text(ApiFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.content().writeTo(out);
        assertThat(out.size()).isEqualTo((int) file.bytes());
        return out.toString(StandardCharsets.UTF_8);
    }
}
