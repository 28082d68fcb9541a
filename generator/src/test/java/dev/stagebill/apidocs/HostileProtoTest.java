package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileProtoTest {
    private static final String HEAD = "syntax = \"proto3\"; message First {} ";

    private static ApiContent content(String text) {
        return Apis.of("grpc", text).documentations().get(0).content();
    }

    @Test
    void deepNestingIsAFindingAndTheRestIsShown() {
        for (String deep : List.of(
                "message A { ".repeat(20_000),
                "message A { ".repeat(20_000) + "}".repeat(20_000),
                "option (a) = " + "{ b ".repeat(20_000),
                "option (a) = { b: " + "[".repeat(20_000),
                "message A { string a = 1 [(a) = " + "{ b < ".repeat(20_000) + "];}",
                "message M { oneof o { " + "optional group G = 1 { ".repeat(20_000))) {
            Apis apis = Apis.of("grpc", HEAD + deep + "\nmessage Last {}");

            assertThat(apis.documentations().get(0).content()).isInstanceOf(ProtoContent.class);
            assertThat(apis.findings()).extracting("code").contains("api.unparsable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "(",
                "[",
                "<",
                "=",
                "\"",
                "'",
                "/*",
                "*/",
                "//",
                "\\",
                "\0",
                ".",
                "-",
                "a.",
                "message ",
                "rpc ",
                "option ",
                "reserved ",
                "é"
            })
    void aMegabyteOfOneSignEnds(String sign) {
        assertThat(content(HEAD + sign.repeat(1_000_000 / sign.length()))).isInstanceOf(ProtoContent.class);
        assertThat(content("message A { " + sign.repeat(100_000 / sign.length())))
                .isNotNull();
    }

    @Test
    void aMegabyteOnOneLineIsShown() {
        StringBuilder text = new StringBuilder(HEAD + "message Wide {");
        for (int i = 1; text.length() < 1_000_000; i++) {
            text.append(" string field_").append(i).append(" = ").append(i).append(';');
        }
        ProtoContent content = (ProtoContent) content(text + "}");

        assertThat(content.reference().types().get(1).rows()).hasSizeGreaterThan(30_000);
    }

    @Test
    void importsInACircleEnd() {
        Apis apis = ProtoFormatTest.files(
                "a.proto", "import \"b.proto\"; import \"a.proto\"; message A { B b = 1; }",
                "b.proto", "import \"c.proto\"; message B { C c = 1; }",
                "c.proto", "import \"a.proto\"; message C { A a = 1; }");

        assertThat(apis.findings()).isEmpty();
        assertThat(((ProtoContent) apis.documentations().get(0).content())
                        .reference()
                        .types())
                .hasSize(3);
    }

    @Test
    void importsAreCounted() {
        List<String> files = new ArrayList<>(List.of("a.proto", "import \"f0.proto\"; message A { }"));
        for (int i = 0; i < 400; i++) {
            files.add("f" + i + ".proto");
            files.add("import \"f" + (i + 1) + ".proto\"; message F" + i + " { }");
        }

        assertThat(ProtoFormatTest.files(files.toArray(String[]::new)).findings())
                .isEmpty();
    }

    @Test
    void importsStayInTheRepository() {
        Apis apis = ProtoFormatTest.files(
                "a.proto",
                "import \"../../etc/passwd\"; import \"/etc/x.proto\"; import \"..\\\\x.proto\"; message A { X x = 1; }");

        assertThat(apis.findings()).extracting("code").containsOnly("api.missing-import");
    }

    @Test
    void messagesThatHoldEachOtherManyTimesMakeBoundedExamples() {
        StringBuilder text = new StringBuilder("syntax = \"proto3\"; service S { rpc A(M0) returns (M0); }\n");
        for (int i = 0; i < 20; i++) {
            text.append("message M").append(i).append(" {");
            for (int j = 0; j < 20; j++) {
                text.append(" M")
                        .append(j)
                        .append(" f")
                        .append(j)
                        .append(" = ")
                        .append(j + 1)
                        .append(';');
            }
            text.append("}\n");
        }
        ProtoContent content = (ProtoContent) content(text.toString());

        assertThat(content.reference()
                        .services()
                        .get(0)
                        .methods()
                        .get(0)
                        .samples()
                        .get(0)
                        .code()
                        .toString())
                .hasSizeLessThan(100_000);
    }

    @Test
    void markupInCommentsAndStringsNeverGetsThrough() {
        ProtoContent content = (ProtoContent) content("""
                // <script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))
                message A { option (x) = "<script>"; string a = 1 [json_name = "'; rm -rf /; '"]; }
                service S { rpc R(A) returns (A) { option (google.api.http) = { post: "/<script>'$(x)" body: "*" }; } }
                """);
        String description =
                content.reference().types().get(0).about().description().toString();

        assertThat(description).doesNotContain("<script", "<img", "javascript:");
        assertThat(content.reference()
                        .services()
                        .get(0)
                        .methods()
                        .get(0)
                        .samples()
                        .get(2)
                        .code()
                        .toString()
                        .replaceAll("<[^>]*>", ""))
                .contains("&#39;\\&#39;&#39;; rm".replace("&#39;", "'"));
    }
}
