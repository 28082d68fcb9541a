package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidocs.ApiPart.Kind;
import dev.stagebill.apidocs.ApiPart.Section;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas and protocols of Avro: what is shown of them, and what is found. */
class AvroFormatTest {
    private static final String ORDER = """
            {
              "type": "record", "name": "Order", "namespace": "com.example", "doc": "What was bought.", "aliases": ["Purchase"],
              "fields": [
                {"name": "id", "type": {"type": "string", "logicalType": "uuid"}, "doc": "Its number"},
                {"name": "state", "type": {"type": "enum", "name": "State", "symbols": ["OPEN", "PAID"], "default": "OPEN"}},
                {"name": "hash", "type": {"type": "fixed", "name": "Hash", "size": 16}},
                {"name": "note", "type": ["null", "string"], "default": null, "order": "ignore"},
                {"name": "price", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
                {"name": "lines", "type": {"type": "array", "items": {"type": "record", "name": "Line",
                  "fields": [{"name": "order", "type": "Order"}, {"name": "tags", "type": {"type": "map", "values": "string"}}]}}}
              ]
            }
            """;
    private static final String MAIL = """
            {
              "protocol": "Mail", "namespace": "com.example", "doc": "Sends *mail*.",
              "types": [
                {"type": "record", "name": "Message", "fields": [{"name": "to", "type": "string"}]},
                {"type": "error", "name": "Refused", "fields": [{"name": "why", "type": "string"}]}
              ],
              "messages": {
                "send": {"doc": "Sends one.", "request": [{"name": "message", "type": "Message", "doc": "what"}], "response": "string", "errors": ["Refused"]},
                "ping": {"request": [], "response": "null", "one-way": true}
              }
            }
            """;

    private static ApiContent content(String definition) {
        return Apis.of("avro", definition).documentations().get(0).content();
    }

    @Test
    void everyNamedTypeIsAPartWithItsFields() {
        assertThat(content(ORDER).parts())
                .extracting(ApiPart::name)
                .containsExactly("com.example.Order", "com.example.State", "com.example.Hash", "com.example.Line");
        assertThat(content(ORDER).parts().get(0).sections())
                .extracting(Section::id)
                .startsWith("schema-com.example.Order", "schema-com.example.Order-id");
    }

    @Test
    void allThatIsStatedCanBeRead(@TempDir Path folder) throws IOException {
        RenderedDefinition page = RenderedDefinition.of(folder, "avro", ORDER);

        assertThat(page.text())
                .contains("What was bought.", "also called Purchase", "namespace com.example", "16 bytes");
        assertThat(page.after("id")).contains("string", "required", "logical type uuid", "Its number");
        assertThat(page.after("note")).contains("string or null", "default null", "order ignore");
        assertThat(page.after("price")).contains("bytes", "logical type decimal", "precision 9", "scale 2");
        assertThat(page.after("lines")).contains("array of com.example.Line");
        assertThat(page.after("tags")).contains("map of string");
        assertThat(page.html())
                .contains("<a href=\"#schema-com.example.State\">com.example.State</a>")
                .contains("<code>OPEN</code> <code>PAID</code>");
        assertThat(page.source()).contains("\"state\": \"OPEN\"");
    }

    @Test
    void messagesOfAProtocolAreOperations(@TempDir Path folder) throws IOException {
        RenderedDefinition page = RenderedDefinition.of(folder, "avro", MAIL);

        assertThat(content(MAIL).parts())
                .extracting(ApiPart::kind)
                .containsExactly(Kind.OPERATION, Kind.OPERATION, Kind.SCHEMA, Kind.SCHEMA);
        assertThat(page.text())
                .contains("Sends mail .", "Sends one.", "Request", "Response", "Errors", "nothing is answered");
        assertThat(page.after("message")).contains("com.example.Message", "what");
        assertThat(page.section("operation-send").html()).contains("<a href=\"#schema-com.example.Refused\">");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"record\", \"name\": \"A\", \"fields\": [{\"name\": \"b\", \"type\": \"Bee\"}]}|api.unresolved-ref 1:66",
                "[{\"type\": \"enum\", \"name\": \"A\", \"symbols\": []}, {\"type\": \"enum\", \"name\": \"A\", \"symbols\": []}]|api.duplicate-name 1:48",
                "{\"name\": \"A\"}|api.not-avro 1:1",
                "{\"type\": ]|api.unparsable 1:10",
            })
    void faultsAreFoundWhereTheyAre(String definition, String place) {
        assertThat(Apis.of("avro", definition).places()).containsExactly(place);
    }

    @Test
    void aSimpleSchemaHasAPageToo(@TempDir Path folder) throws IOException {
        assertThat(RenderedDefinition.of(folder, "avro", "{\"type\": \"array\", \"items\": \"long\"}")
                        .text())
                .contains("array of long");
    }

    @Test
    void typesThatHoldEachOtherEnd() {
        assertThat(content(ORDER.replace("\"string\", \"logicalType\": \"uuid\"", "\"array\", \"items\": \"Order\""))
                        .parts())
                .hasSize(4);
    }
}
