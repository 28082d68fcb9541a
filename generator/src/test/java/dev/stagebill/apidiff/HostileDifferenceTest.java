package dev.stagebill.apidiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Definitions that were made to do harm end in a difference or an obstacle. */
class HostileDifferenceTest {
    private static final String START =
            "openapi: 3.0.0\npaths: {/a: {get: {responses: {'200': {content: {a/b: {schema: {$ref: '#/components/schemas/S0'}}}}}}}}\ncomponents:\n  schemas:\n";

    @Test
    void schemasThatLeadToThemselvesEnd() {
        String circle = START
                + "    S0: {properties: {self: {$ref: '#/components/schemas/S0'}, other: {$ref: '#/components/schemas/S1'}%s}}\n"
                + "    S1: {allOf: [{$ref: '#/components/schemas/S0'}, {$ref: '#/components/schemas/S1'}], anyOf: [{$ref: '#/components/schemas/S1'}]}\n"
                + "    S2: {$ref: '#/components/schemas/S2'}\n";

        assertThat(ApiDiff.between(String.format(circle, ", gone: {}"), String.format(circle, ""))
                        .changes())
                .extracting(ApiChange::text)
                .containsExactly("The property `gone` of `S0` was removed");
    }

    @Test
    void everySchemaNamingEveryOtherIsStillQuick() {
        String all = IntStream.range(0, 300)
                .mapToObj(i -> "    S" + i + ": {properties: {"
                        + IntStream.range(0, 300)
                                .mapToObj(j -> "p" + j + ": {$ref: '#/components/schemas/S" + j + "'}")
                                .collect(Collectors.joining(", "))
                        + (i == 299 ? ", x: {type: string}" : "") + "}}\n")
                .collect(Collectors.joining());

        ApiDifference difference =
                ApiDiff.between(START + all, START + all.replace("x: {type: string}", "x: {type: integer}"));

        assertThat(START + all).hasSizeGreaterThan(1_000_000);
        assertThat(difference.changes())
                .extracting(ApiChange::text)
                .containsExactly("The property `x` of `S299` is of type `integer` now, before `string`");
    }

    @Test
    void deepSchemasEnd() {
        String deep = "{items: ".repeat(90) + "{type: string}" + "}".repeat(90);

        assertThat(ApiDiff.between(START + "    S0: " + deep, START + "    S0: " + deep.replace("string", "integer"))
                        .changes())
                .hasSize(1);
    }

    @Test
    void aMegabyteOfChangesIsCut() {
        String before = IntStream.range(0, 20_000)
                .mapToObj(i -> "      p" + i + ": {type: string}\n")
                .collect(Collectors.joining("", START + "    S0:\n     properties:\n", ""));

        ApiDifference difference = ApiDiff.between(before, before.replace("type: string", "type: integer"));

        assertThat(difference.changes()).hasSize(5_000);
        assertThat(difference.notes()).containsExactly("There are 15000 more changes than the 5000 that are told.");
    }

    @Test
    void numbersWithManyDigitsAreLeftAlone() {
        String schema = START + "    S0: {type: number, maximum: %s}\n";

        assertThat(ApiDiff.between(String.format(schema, "1e999999999"), String.format(schema, "1"))
                        .changes())
                .extracting(ApiChange::text)
                .containsExactly("`S0` has the maximum `1`, before none");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(ApiDiff.between("openapi: [", "openapi: 3.0.0").obstacle())
                .hasValueSatisfying(text -> assertThat(text).startsWith("The older definition cannot be read: "));
        assertThat(ApiDiff.between("openapi: 3.0.0", "type A { a: Int }").obstacle())
                .hasValue("The older definition is OpenAPI, the newer one GraphQL");
        assertThat(ApiDiff.between("hello", "").obstacle()).isPresent();
        assertThat(ApiDiff.between("openapi: 3.0.0\npaths: [1]", "openapi: 3.0.0\npaths: {/a: 3, /b: {get: []}}")
                        .obstacle())
                .isEmpty();
    }

    @Test
    void textsFromADefinitionStayOnOneLine() {
        ApiDifference difference =
                ApiDiff.between(START + "    S0: {properties: {\"a\\nb`c\": {}}}", START + "    S0: {type: object}");

        assertThat(difference.changes().get(0).text()).isEqualTo("The property `a b'c` of `S0` was removed");
    }
}
