package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a definition says can be read from the HTML of its page: names stand alone between two tags, what they mean behind them. */
class DefinitionPageTest {
    private static final String PETS = """
            openapi: 3.1.0
            info: {title: Pets, version: "2"}
            paths:
              /pets/{id}:
                get:
                  operationId: getPet
                  summary: Get a pet
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer, format: int64, minimum: 1}}
                    - {name: sort, in: query, deprecated: true, schema: {type: string, enum: [name, age], default: age}}
                  responses:
                    "200":
                      description: The pet
                      content: {application/json: {schema: {$ref: "#/components/schemas/pet"}}}
            components:
              schemas:
                pet:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 20, description: What it is *called*}
                    pet: {$ref: "#/components/schemas/pet"}
                    home: {type: object, properties: {street: {type: string}}}
            """;

    @TempDir
    private Path folder;

    private String html(String type, String definition) throws IOException {
        return new DefinitionHtml(folder).of(type, definition);
    }

    @Test
    void anOperationIsASectionWhoseHeadingHoldsMethodAndPath() throws IOException {
        String html = html("openapi", PETS);

        assertThat(html)
                .contains("<section class=\"operation\" id=\"operation-getPet\">")
                .containsPattern("<h3>.*>GET</span> <span class=\"path\">/pets/\\{id}</span>")
                .contains("href=\"#operation-getPet\"")
                .contains("<dt class=\"status s2\">200</dt>");
    }

    @Test
    void aNameStandsAloneAndItsFactsFollow() throws IOException {
        String html = html("openapi", PETS);

        assertThat(between(html, "<dt>id</dt>", "<dt>"))
                .contains("integer (int64)", "required", "at least 1")
                .doesNotContain("deprecated");
        assertThat(between(html, "<dt>sort</dt>", "</dd>"))
                .contains("deprecated", "default age", "<code>name</code>", "<code>age</code>")
                .doesNotContain("required");
        assertThat(between(html, "<dt>name</dt>", "<dt"))
                .contains("string", "required", "at most 20 characters", "<em>called</em>");
    }

    @Test
    void aTypeThatIsCalledLikeAPropertyIsToldApart() throws IOException {
        assertThat(between(html("openapi", PETS), "<dt>pet</dt>", "<dt"))
                .contains("<a href=\"#schema-pet\">pet object</a>");
    }

    @Test
    void nestedPropertiesAreThereWithoutScripts() throws IOException {
        assertThat(between(html("openapi", PETS), "<dt>home</dt>", "</section>"))
                .contains("<details><summary>1 property</summary>", "<dt>street</dt>");
    }

    @Test
    void sourceIsShownForOtherTypesAndEscaped() throws IOException {
        assertThat(html("grpc", "syntax = \"proto3\"; // <script>alert(1)</script>"))
                .contains("Protocol Buffers", "&lt;script")
                .doesNotContain("<script>alert");
    }

    @Test
    void anEmptyDefinitionIsExplained() throws IOException {
        assertThat(html("openapi", " ")).contains("There is nothing to show");
    }

    @Test
    void aLinkLeadsToEachFieldAndParameter() throws IOException {
        assertThat(html("openapi", PETS))
                .contains("<dt id=\"schema-pet-field-name\">name</dt>")
                .contains("<dt id=\"operation-getPet-field-path.id\">id</dt>");
    }

    private static String between(String page, String from, String to) {
        String text = page.replaceAll("<dt id=\"[^\"]*\">", "<dt>");
        int start = text.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        return text.substring(start, text.indexOf(to, start + from.length()));
    }
}
