package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidocs.ApiPart.Section;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON Schema as a page of its own: what is shown of it, and what is found. */
class JsonSchemaFormatTest {
    private static final String ORDER = """
            $schema: https://json-schema.org/draft/2020-12/schema
            $id: https://example.com/order.json
            title: Order
            description: What was *bought*.
            type: object
            required: [id]
            additionalProperties: false
            properties:
              id: {type: string, format: uuid, description: Its number}
              state: {enum: [open, paid], default: open}
              lines: {type: array, minItems: 1, items: {$ref: '#/$defs/Line'}}
              parent: {$ref: '#'}
              money: {$ref: '#money'}
              size: {$ref: 'size.json'}
              again: {$ref: '#/properties/state'}
              old: {type: string, deprecated: true}
              address: {type: object, properties: {street: {type: string}}}
            $defs:
              Line:
                description: A line.
                type: object
                properties: {count: {type: integer, exclusiveMinimum: 0}, next: {$ref: '#/$defs/Line'}}
              Money: {$anchor: money, type: number, multipleOf: 0.01}
              Size: {$id: size.json, const: 7}
            """;

    private static ApiContent content(String type, String definition) {
        return Apis.of(type, definition).documentations().get(0).content();
    }

    @Test
    void theSchemaAndItsDefinitionsAreTypesWithAPlaceForEachField() {
        Apis apis = Apis.of("json-schema", ORDER);

        assertThat(apis.findings()).isEmpty();
        assertThat(apis.documentations().get(0).content().parts())
                .extracting(ApiPart::name)
                .containsExactly("Order", "Line", "Money", "Size", "state");
        assertThat(apis.documentations().get(0).content().parts().get(0).sections())
                .extracting(Section::id)
                .contains("schema-Order", "schema-Order-id", "schema-Order-address-street");
    }

    @Test
    void allThatIsStatedCanBeRead(@TempDir Path folder) throws IOException {
        RenderedDefinition page = RenderedDefinition.of(folder, "jsonschema", ORDER);

        assertThat(page.text())
                .contains("JSON Schema 2020-12", "https://example.com/order.json", "What was bought .", "A line.")
                .contains("no other properties", "multiple of 0.01", "greater than 0", "7");
        assertThat(page.after("id")).contains("string (uuid)", "required", "Its number");
        assertThat(page.after("old")).contains("deprecated");
        assertThat(page.after("lines")).contains("array of Line", "at least 1 item");
    }

    @Test
    void referencesBecomeLinksHoweverTheyAreWritten(@TempDir Path folder) throws IOException {
        RenderedDefinition page = RenderedDefinition.of(folder, "jsonschema", ORDER);

        assertThat(page.html())
                .contains("<a href=\"#schema-Line\">Line</a>")
                .contains("<a href=\"#schema-Order\">Order</a>")
                .contains("<a href=\"#schema-Money\">Money</a>")
                .contains("<a href=\"#schema-Size\">Size</a>")
                .contains("<a href=\"#schema-state\">state");
    }

    @Test
    void theFormsOfATypeAndTheirFieldsHaveFragments(@TempDir Path folder) throws IOException {
        RenderedDefinition page = RenderedDefinition.of(
                folder,
                "json-schema",
                "{title: T, properties: {by: {oneOf: [{title: Card, properties: {number: {type: string}}}, {title: Cash}]}}}");

        assertThat(page.html())
                .contains("<details class=\"part\" id=\"schema-T-by-Card\">")
                .contains("<dt id=\"schema-T-by-Card-number\">number</dt>");
    }

    @Test
    void namesOfPatternsAndDependenciesStandAlone(@TempDir Path folder) throws IOException {
        RenderedDefinition page = RenderedDefinition.of(folder, "json-schema", """
                patternProperties: {'^a+$': {type: integer, maximum: 41}}
                dependentSchemas: {card: {required: [owner]}}
                dependencies: {old: {required: [age]}, other: [this]}
                """);

        assertThat(page.html()).contains("<span>^a+$</span>", "<span>card</span>", "<span>old</span>");
        assertThat(page.text()).contains("with other, required: [\"this\"]");
        assertThat(page.text())
                .contains("^a+$ integer · at most 41", "card any · required: owner", "old any · required: age");
    }

    @Test
    void whatStandsBesideAReferenceCounts(@TempDir Path folder) throws IOException {
        RenderedDefinition page = RenderedDefinition.of(folder, "json-schema", """
                properties:
                  when: {$ref: '#/definitions/list', items: {enum: [early, late]}}
                  who: {allOf: [{$ref: '#/definitions/list', description: All of them}], items: {maxLength: 37}}
                  end: {type: [string, 'null'], anyOf: [{enum: [lf]}, {pattern: '^x$'}]}
                definitions: {list: {type: array}}
                """);

        assertThat(page.after("when")).contains("list", "early", "late");
        assertThat(page.after("who")).contains("All of them", "at most 37 characters");
        assertThat(page.after("end")).contains("or null", "^x$");
    }

    @Test
    void dynamicReferencesLeadToWhatTheyMeanInTheSchemaItself(@TempDir Path folder) throws IOException {
        String html = RenderedDefinition.of(folder, "json-schema", """
                        {"$dynamicAnchor": "node", "title": "Tree",
                         "properties": {"kids": {"type": "array", "items": {"$dynamicRef": "#node"}}}}
                        """).html();

        assertThat(html).contains("array of <a href=\"#schema-Tree\">Tree</a>").contains("$dynamicRef #node");
    }

    @Test
    void aDefinitionThatSaysWhatItIsNeedsNoType() {
        assertThat(content(
                                "library",
                                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"definitions\": {\"A\": {\"type\": \"string\"}}}")
                        .parts())
                .extracting(ApiPart::name)
                .containsExactly("Schema", "A");
        assertThat(content("library", "{\"a\": 1}")).isInstanceOf(SourceListing.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|api.not-json-schema 1:1",
                "{\"properties\": ]|api.unparsable 1:16",
                "{\"$defs\": {\"Line\": {}}, \"$ref\": \"#/$defs/Lin\"}|api.unresolved-ref 1:33",
                "{\"$ref\": \"https://example.com/a.json\"}|api.external-ref 1:10",
            })
    void faultsAreFoundWhereTheyAre(String definition, String place) {
        assertThat(Apis.of("json-schema", definition).places()).containsExactly(place);
    }

    @Test
    void circlesAndDepthEnd(@TempDir Path folder) throws IOException {
        StringBuilder deep = new StringBuilder("{$ref: '#/properties/a'}");
        for (int i = 0; i < 90; i++) {
            deep.insert(0, "{properties: {a: ").append("}}");
        }
        assertThat(RenderedDefinition.of(folder, "json-schema", deep.toString()).text())
                .contains("nested deeper than this page shows");
        assertThat(content("json-schema", "{$ref: '#'}").parts()).hasSize(1);
    }

    @Test
    void whatAnAuthorWritesIsNoMarkup(@TempDir Path folder) throws IOException {
        String hostile =
                "{title: '<img src=x onerror=1>', properties: {'<script>1</script>': {description: '<script>2</script>', default: '<b>'}}}";

        assertThat(RenderedDefinition.of(folder, "json-schema", hostile).html())
                .doesNotContain("<img src=x", "<script>1", "<script>2", "default <b>");
    }
}
