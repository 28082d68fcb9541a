package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidocs.ApiPart.Kind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers of the Model Context Protocol with a definition. */
class McpFormatTest {
    private static final String SERVER = """
            {"serverInfo": {"name": "weather", "version": "1.2"}, "instructions": "Ask for *places*.",
             "tools": [{"name": "forecast", "title": "Forecast", "description": "The next days.",
               "inputSchema": {"type": "object", "required": ["place"], "properties": {"place": {"type": "string", "description": "Where"}, "days": {"type": "integer", "maximum": 9}}},
               "outputSchema": {"type": "object", "properties": {"rain": {"type": "number"}}},
               "annotations": {"readOnlyHint": true}}],
             "resources": [{"uri": "file:///stations", "name": "stations", "mimeType": "text/csv"}],
             "prompts": [{"name": "plan", "arguments": [{"name": "trip", "required": true, "description": "Which one"}]}]}
            """;

    private static ApiContent content(String definition) {
        return Apis.of("mcp-server", definition).documentations().get(0).content();
    }

    @Test
    void toolsAreOperations() {
        assertThat(content(SERVER).parts())
                .extracting(ApiPart::kind, ApiPart::name)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Kind.OPERATION, "forecast"),
                        org.assertj.core.api.Assertions.tuple(Kind.SCHEMA, "stations"),
                        org.assertj.core.api.Assertions.tuple(Kind.OPERATION, "plan"));
        assertThat(content(SERVER).ownVersion()).contains("1.2");
    }

    @Test
    void allThatIsStatedCanBeRead(@TempDir Path folder) throws IOException {
        RenderedDefinition page = RenderedDefinition.of(folder, "mcp-server", SERVER);

        assertThat(page.text())
                .contains("Ask for places .", "The next days.", "readOnlyHint true", "text/csv", "file:///stations");
        assertThat(page.after("place")).contains("string", "required", "Where");
        assertThat(page.after("days")).contains("integer", "at most 9");
        assertThat(page.after("rain")).contains("number");
        assertThat(page.after("trip")).contains("required", "Which one");
        assertThat(page.html()).contains("id=\"tool-forecast-place\"");
    }

    @Test
    void theAnswerToAQuestionMayBeGivenAsItCame() {
        assertThat(content("{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": " + SERVER + "}")
                        .parts())
                .hasSize(3);
    }

    @Test
    void remotesStandBesideAnyText(@TempDir Path folder) {
        Apis apis = Apis.in("catalog-info.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: weather}
                spec:
                  type: mcp-server
                  lifecycle: production
                  owner: team
                  remotes: [{type: streamable-http, url: 'https://mcp.example.com'}, {type: sse, url: 'javascript:alert(1)'}]
                  definition: Ask it for the weather.
                """);
        Outline outline = (Outline) apis.documentations().get(0).content();

        assertThat(outline.words().description().words(100)).isEqualTo("Ask it for the weather.");
        assertThat(outline.words().facts())
                .extracting(OpenApiReference.Fact::text, fact -> fact.url().isPresent())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("https://mcp.example.com", true),
                        org.assertj.core.api.Assertions.tuple("javascript:alert(1)", false));
    }
}
