package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDocsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openapi|openapi: 3.1.0|openapi.yaml",
                "openapi|{\"openapi\": \"3.1.0\"}|openapi.json",
                "OpenAPI|openapi: 3.1.0|openapi.yaml",
                "asyncapi|asyncapi: 3.0.0|asyncapi.yaml",
                "graphql|type Query { a: Int }|schema.graphql",
                "grpc|syntax = \"proto3\";|service.proto",
                "trpc|export type A = 1|router.ts",
                "soap|<definitions/>|definition.xml.txt",
                "avro|{\"type\": \"record\"}|definition.json",
                "other|<script>|definition.xml.txt",
                "../../x|text|definition.txt"
            })
    void rawDefinitionsGetANameByType(String type, String text, String name) {
        assertThat(Apis.of("\"" + type + "\"", text).documentations().get(0).fileName())
                .contains(name);
    }

    @Test
    void otherTypesAreShownAsHighlightedSource() {
        SourceListing listing = (SourceListing) Apis.of("thrift", "service Query { i32 a() }")
                .documentations()
                .get(0)
                .content();

        assertThat(listing.language()).isEqualTo("Thrift");
        assertThat(listing.code().toString()).contains("Query");
    }

    @Test
    void anEmptyDefinitionIsSaidToBeEmpty() {
        ApiDocumentation empty = Apis.openApi("  \n").documentations().get(0);

        assertThat(empty.fileName()).isEmpty();
        assertThat(((SourceListing) empty.content()).notes()).isNotEmpty();
    }

    @Test
    void remotesAreListed() {
        Apis apis = Apis.in("catalog-info.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: mcp}
                spec:
                  type: mcp-server
                  lifecycle: production
                  owner: team
                  remotes: [{type: streamable-http, url: https://mcp.example.com}]
                """);

        assertThat(apis.documentations().get(0).content()).isInstanceOf(RemoteListing.class);
    }

    @Test
    void theSameDefinitionGivesTheSameReferenceInOrderOfApis() {
        String[] files = new String[42];
        StringBuilder entities = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            files[2 * i] = "api/" + i + ".yaml";
            files[2 * i + 1] = "openapi: 3.1.0\ninfo: {title: T" + i + "}\n";
            entities.append("---\napiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {name: a")
                    .append((char) ('a' + i))
                    .append("}\nspec: {type: openapi, lifecycle: x, owner: y, definition: {$text: ./api/")
                    .append(i)
                    .append(".yaml}}\n");
        }
        files[40] = "catalog-info.yaml";
        files[41] = entities.toString();

        assertThat(Apis.in(files).documentations())
                .extracting(documentation -> ((OpenApiReference) documentation.content()).title())
                .startsWith("T0", "T1", "T2", "T3")
                .hasSize(20);
    }
}
