package dev.stagebill.apidocs.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSchemaTest {
    @Test
    void typesAndValuesNestedTooDeepAreFindings() {
        assertThat(Schemas.read("type Query { a: " + "[".repeat(100_000) + "Int }")
                        .findings())
                .extracting(finding -> finding.diagnostic().code())
                .containsOnly("api.unparsable");
        assertThat(Schemas.read("type Query { a(b: Int = " + "[{x:".repeat(100_000) + "): Int }")
                        .findings())
                .extracting(finding -> finding.diagnostic().code())
                .containsOnly("api.unparsable");
    }

    @Test
    void moreThanAnyoneReadsIsCut() {
        GraphQlReader.Result result = Schemas.read("type Query { " + "a(b: Int, c: Int): Int ".repeat(150_000) + "}");

        assertThat(result.findings())
                .extracting(finding -> finding.diagnostic().code())
                .contains("api.too-large");
        assertThat(result.reference().orElseThrow().notes()).hasSize(1);
    }

    @Test
    void manyExtensionsOfOneTypeAreOneType() {
        StringBuilder text = new StringBuilder("type Query { a: Int }\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("extend type Query { f").append(i).append(": Int }\n");
        }

        assertThat(Schemas.reference(text.toString()).operations().get(0).operations())
                .hasSize(20_001);
    }

    @Test
    void circlesEnd() {
        GraphQlReference reference = Schemas.reference("""
                type Query implements Query { a(x: A!): A! b: B }
                interface A implements A & B { a: A! }
                interface B implements A { b: B }
                union U = U | V
                union V = U
                extend type Query { u: U }
                input A2 { a: A2! }
                extend type Query { self(a: A2!): Int }
                """);

        assertThat(Schemas.plain(Schemas.operation(reference, "self").example().variables()))
                .contains("\"a\": {");
        assertThat(Schemas.plain(Schemas.operation(reference, "u").example().operation()))
                .contains("__typename");
    }

    @Test
    void inputsThatNeedManyOthersAreBounded() {
        StringBuilder text = new StringBuilder("type Query { a(i: I0!): Int }\n");
        for (int i = 0; i < 6; i++) {
            text.append("input I").append(i).append(" {");
            for (int j = 0; j < 25; j++) {
                text.append(" f").append(j).append(": I").append(i + 1).append('!');
            }
            text.append(" }\n");
        }

        assertThat(Schemas.plain(Schemas.operation(Schemas.reference(text + "input I6 { x: Int! }"), "a")
                        .example()
                        .variables()))
                .hasSizeLessThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"\"",
                "\"",
                "type",
                "type {",
                "type A @",
                "type A @a(",
                "extend",
                "directive",
                "directive @a on",
                "union A =",
                "enum {}",
                "{{{{",
                "}}}}",
                "type A { a: [Int }",
                "\u0000\u0001\uD800",
                "schema { query: }",
                "\"\\u{}\\uD8\\u{110000}\" scalar A",
                "type A implements",
                "input A { a: Int = }",
                "@",
                "...",
                "-",
                "$"
            })
    void brokenTextsAreReadToTheirEnd(String text) {
        assertThat(Schemas.read(text).findings()).isNotNull();
        assertThat(Schemas.read(text + "\ntype Query { a: Int }").findings()).isNotNull();
    }

    @Test
    void descriptionsAreMadeSafe() {
        GraphQlReference reference = Schemas.reference(
                "\"<script>alert(1)</script> [x](javascript:alert(1))\" type A { a: Int @deprecated(reason: \"<img src=x onerror=y>\") }");

        assertThat(Schemas.type(reference, "A").description().html().toString())
                .doesNotContain("<script")
                .doesNotContain("javascript:");
        assertThat(Schemas.type(reference, "A")
                        .entries()
                        .get(0)
                        .facts()
                        .deprecated()
                        .orElseThrow()
                        .html()
                        .toString())
                .doesNotContain("onerror");
    }
}
