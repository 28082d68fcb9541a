package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidocs.OpenApiReference.Code;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class CodeSamplesTest {
    private static final String POST = """
            servers: [{url: "https://{region}.example.com/v1/", variables: {region: {default: eu}}}]
            components: {securitySchemes: {token: {type: http, scheme: bearer}}}
            security: [{token: []}]
            paths:
              /orders/{orderId}/lines:
                post:
                  parameters:
                    - {name: orderId, in: path, required: true, schema: {type: string}}
                    - {name: mode, in: query, required: true, schema: {type: string, enum: [fast, slow]}}
                    - {name: rare, in: query, schema: {type: string}}
                  requestBody:
                    content: {application/json: {schema: {type: object, properties: {note: {type: string, example: it's}, gift: {type: boolean}}}}}
                  responses: {"200": {description: d, content: {application/json: {}}}}
            """;

    private static List<Code> samples(String rest) {
        return Apis.reference(rest).operations().get(0).code();
    }

    private static String source(List<Code> samples, String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .map(sample -> Jsoup.parse("<pre>" + sample.source() + "</pre>").wholeText())
                .findFirst()
                .orElse("");
    }

    @Test
    void aRequestIsWrittenInFiveLanguages() {
        assertThat(samples(POST))
                .extracting(Code::name)
                .containsExactly("curl", "HTTP", "JavaScript", "Python", "Java");
    }

    @Test
    void curlHasAddressCredentialsAndBody() {
        assertThat(source(samples(POST), "curl"))
                .startsWith("curl -X POST 'https://eu.example.com/v1/orders/ORDER_ID/lines?mode=fast'")
                .contains("-H 'Authorization: Bearer TOKEN'", "-H 'Content-Type: application/json'", "\"it'\\''s\"")
                .doesNotContain("rare");
    }

    @Test
    void eachLanguageWritesItsOwnConstants() {
        List<Code> samples = samples(POST);

        assertThat(source(samples, "Python")).contains("\"gift\": True", "requests.request(");
        assertThat(source(samples, "JavaScript")).contains("JSON.stringify({", "\"gift\": true");
        assertThat(source(samples, "Java")).contains("BodyPublishers.ofString(\"\"\"", "HttpClient.newHttpClient()");
        assertThat(source(samples, "HTTP"))
                .startsWith("POST /v1/orders/ORDER_ID/lines?mode=fast HTTP/1.1\nHost: eu.example.com");
    }

    @Test
    void aFormWithAFileIsSentInParts() {
        List<Code> samples = samples("""
                paths:
                  /photos:
                    post:
                      requestBody:
                        content:
                          multipart/form-data:
                            schema: {type: object, required: [photo], properties: {photo: {type: string, format: binary}, more: {type: string}}}
                """);

        assertThat(samples).extracting(Code::name).containsExactly("curl", "JavaScript", "Python");
        assertThat(source(samples, "curl")).contains("-F 'photo=@FILE'").doesNotContain("more");
    }

    @Test
    void givenSamplesComeFirstAndAreNotMadeAgain() {
        assertThat(
                        samples(
                                "paths: {/a: {get: {x-codeSamples: [{lang: Python, source: call()}, {lang: PHP, label: Client, source: x}]}}}\n"))
                .extracting(Code::name)
                .containsExactly("Python", "Client (PHP)", "curl", "HTTP", "JavaScript", "Java");
    }

    @Test
    void whatTheApiCallsHasNoSamples() {
        assertThat(samples("webhooks: {a: {post: {}}}\n")).isEmpty();
    }
}
