package dev.stagebill.apidiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What changes in OpenAPI definitions are told, under which rule. */
class OpenApiDiffTest {
    static final List<Pair> PAIRS = Pair.in("openapi.txt");

    private static String document(String part, String text) {
        String shared = "components: {schemas: {S: {type: object, properties: {s: {type: string}}}},"
                + " parameters: {P: {in: query, name: p, schema: {type: string}}}}\n";
        String start = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";
        return switch (part) {
            case "doc" -> text.startsWith("{swagger") ? text : "{openapi: 3.1.0, " + text.substring(1);
            case "paths" -> start + shared + "paths: " + text;
            case "operation" -> start + shared + "paths: {/a: {post: " + text + "}}";
            case "parameter" ->
                start + shared + "paths: {/a: {post: {parameters: [{name: p, " + text.substring(1) + "]}}}";
            case "request" ->
                start + shared + "paths: {/a: {post: {requestBody: {content: {a/b: {schema: " + text + "}}}}}}";
            case "response" ->
                start + shared + "paths: {/a: {post: {responses: {'200': {content: {a/b: {schema: " + text + "}}}}}}}";
            default -> throw new IllegalArgumentException(part);
        };
    }

    private static ApiDifference difference(String before, String after) {
        ApiDifference difference = ApiDiff.between(before, after);
        assertThat(difference.obstacle()).isEmpty();
        return difference;
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void aChangeFallsUnderItsRuleOnly(Pair pair) {
        ApiDifference difference =
                difference(document(pair.part(), pair.before()), document(pair.part(), pair.after()));

        String rules = difference.changes().stream()
                .map(change -> change.rule().name() + " " + change.impact())
                .collect(Collectors.joining(", "));
        // A value that is replaced is one added and one removed; the worse one is first.
        String first = rules.split(", ", -1)[0];
        assertThat(first).isEqualTo(pair.rule().equals("none") ? "" : pair.rule() + " " + pair.impact());
        assertThat(difference.changes()).hasSizeLessThanOrEqualTo(pair.before().contains("const") ? 2 : 1);
    }

    @Test
    void aChangeOfASharedSchemaIsToldOnceWithAllOperationsAndTheWorstRule() {
        String paths = IntStream.range(0, 30)
                .mapToObj(i -> "  /p" + i
                        + ": {get: {responses: {'200': {content: {a/b: {schema: {$ref: '#/components/schemas/A'}}}}}},"
                        + " put: {requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/A'}}}}}}\n")
                .collect(Collectors.joining());
        String start = "openapi: 3.0.0\npaths:\n" + paths
                + "components:\n  schemas:\n    A: {properties: {b: {$ref: '#/components/schemas/B'}}}\n";

        ApiDifference difference = difference(
                start + "    B: {properties: {c: {type: string}, d: {type: string}}}\n",
                start + "    B: {properties: {c: {type: string}}}\n");

        assertThat(difference.changes()).hasSize(1);
        ApiChange change = difference.changes().get(0);
        assertThat(change.text()).isEqualTo("The property `d` of `B` was removed");
        assertThat(change.rule().name()).isEqualTo("response.property-removed");
        assertThat(change.place()).isEqualTo(new Place(Place.Sort.TYPE, "B", "d"));
        assertThat(change.touched()).isEqualTo(60);
        assertThat(change.operations()).hasSize(ApiChange.MAX_OPERATIONS).contains("GET /p0", "GET /p19");
        assertThat(change.more()).isEqualTo(40);
    }

    @Test
    void aPropertyThatMovesBetweenSchemasPutTogetherIsNoChange() {
        String start = "openapi: 3.0.0\npaths: {/a: {get: {responses: {'200': {content: {a/b: {schema:"
                + " {$ref: '#/components/schemas/All'}}}}}}}}\ncomponents:\n  schemas:\n"
                + "    All: {allOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}\n";
        String one =
                "    One: {properties: {a: {type: string}, b: {type: string}}}\n    Two: {properties: {c: {type: string}}}\n";
        String two =
                "    One: {properties: {a: {type: string}}}\n    Two: {properties: {c: {type: string}, b: {type: string}}}\n";

        assertThat(difference(start + one, start + two).with(Impact.BREAKING)).isEmpty();
        assertThat(difference(start + one, start + two.replace(", b: {type: string}", ""))
                        .with(Impact.BREAKING))
                .extracting(ApiChange::text)
                .containsExactly("The property `b` of `One` was removed");
    }

    @Test
    void aReferenceToAnotherSchemaNamesBoth() {
        String start = "openapi: 3.0.0\npaths: {/a: {get: {responses: {'200': {content: {a/b: {schema:"
                + " {$ref: '#/components/schemas/%s'}}}}}}}}\ncomponents:\n  schemas:\n"
                + "    One: {properties: {a: {type: string}}}\n    Two: {properties: {b: {type: string}}}\n";

        assertThat(difference(String.format(start, "One"), String.format(start, "Two"))
                        .with(Impact.BREAKING))
                .extracting(ApiChange::text)
                .containsExactly("The property `a` of `Two` (before `One`) was removed");
    }

    @Test
    void sentencesNameWhatChanged() {
        ApiDifference difference = difference(
                document(
                        "operation", "{parameters: [{in: query, name: limit, schema: {maximum: 100, type: integer}}]}"),
                document(
                        "operation",
                        "{parameters: [{in: query, name: limit, required: true, schema: {maximum: 50, type: integer}}]}"));

        assertThat(difference.changes())
                .extracting(ApiChange::text)
                .containsExactlyInAnyOrder(
                        "The query parameter `limit` of POST /a became required",
                        "The query parameter `limit` of POST /a has the maximum `50`, before `100`");
    }

    @Test
    void whatIsOnlyWordedDifferentlyIsCounted() {
        ApiDifference difference = difference(
                document("operation", "{summary: a, parameters: [{in: query, name: q, description: a}]}"),
                document("operation", "{summary: b, parameters: [{in: query, name: q, description: b}]}"));

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.texts()).isEqualTo(2);
    }

    @Test
    void aGlobalSecurityChangeIsToldOnce() {
        String paths = "openapi: 3.0.0\npaths: {/a: {get: {}, post: {}}, /b: {get: {security: []}}}\n";

        ApiDifference difference = difference(paths, paths + "security: [{key: []}]\n");

        assertThat(difference.changes()).hasSize(1);
        assertThat(difference.changes().get(0).text()).isEqualTo("Calls need `key` now, before nothing");
        assertThat(difference.changes().get(0).operations()).containsExactly("GET /a", "POST /a");
    }

    @Test
    void aSwaggerDefinitionIsComparedWithTheSameInVersion3() {
        ApiDifference difference = difference(
                "{swagger: '2.0', paths: {/a: {get: {parameters: [{in: query, name: q, type: string}],"
                        + " responses: {'200': {schema: {$ref: '#/definitions/A'}}}}}},"
                        + " definitions: {A: {type: object, properties: {x: {type: string}}}}}",
                "{openapi: 3.0.0, paths: {/a: {get: {parameters: [{in: query, name: q, schema: {type: string}}],"
                        + " responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}},"
                        + " components: {schemas: {A: {type: object, properties: {x: {type: integer}}}}}}");

        assertThat(difference.changes())
                .extracting(ApiChange::text)
                .containsExactly("The property `x` of `A` is of type `integer` now, before `string`");
    }
}
