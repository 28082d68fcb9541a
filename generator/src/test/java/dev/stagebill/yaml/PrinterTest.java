package dev.stagebill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees written as YAML and JSON, and read again. */
class PrinterTest {
    private static final String NUMBERS =
            "{\"a\":1.0,\"b\":1e3,\"c\":12345678901234567890123,\"d\":-0,\"e\":0.10,\"f\":9007199254740993,\"g\":1E-7}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "two words, and more",
                "",
                " ",
                " a",
                "a ",
                "true",
                "Null",
                "NO",
                "~",
                "123",
                "0x1F",
                "1e3",
                ".inf",
                "2026-01-31",
                "-",
                "- a",
                "? a",
                "a: b",
                "a:",
                "#c",
                "a #b",
                "@x",
                "`x",
                "%y",
                "*a",
                "&a",
                "!t",
                "{a}",
                "[a]",
                "|",
                "> a",
                "---",
                "...",
                "<<",
                "=",
                "a\nb",
                "a\nb\n",
                "a\n\n b\n\n\n",
                "\na\nb",
                " a\nb",
                "a\r\nb",
                "a\tb",
                "a\n\tb",
                "a\n  \nb",
                "a\n# no comment\n- no list",
                "it's",
                "'quoted'",
                "say \"hi\"",
                "back\\slash",
                "größe 日本 😀",
                "\uFEFFmark",
                "line\u2028separator",
                "a\nline\u2028separator",
                "bell\u0007",
                "delete\u007f",
                "nel\u0085",
                "nbsp\u00a0",
                "$ref",
                "/pets/{id}",
                "../x*/y"
            })
    void everyTextIsReadBackAsItWas(String text) throws IOException {
        YamlNode scalar = new YamlScalar(Position.START, text, text, Optional.empty());
        YamlNode tree = mapping(Map.of(
                "key", scalar, text, new YamlSequence(Position.START, List.of(scalar, mapping(Map.of("a", scalar))))));

        assertThat(yaml(yaml(tree)).toJava()).isEqualTo(tree.toJava());
        assertThat(JsonReader.read(json(tree)).root().orElseThrow().toJava()).isEqualTo(tree.toJava());
    }

    @Test
    void numbersStayAsTheyWereWritten() throws IOException {
        YamlNode tree = JsonReader.read(NUMBERS).root().orElseThrow();

        assertThat(yaml(tree)).isEqualTo("""
                a: 1.0
                b: 1e3
                c: 12345678901234567890123
                d: -0
                e: 0.10
                f: 9007199254740993
                g: 1E-7
                """);
        assertThat(json(yaml(yaml(tree))).replaceAll("\\s", "")).isEqualTo(NUMBERS);
    }

    @Test
    void numbersOfYamlThatJsonDoesNotHaveKeepTheirValue() throws IOException {
        assertThat(json(yaml("[0x1F, 0o17, +5, 012, .5, 1., .inf, ~]")).replaceAll("\\s", ""))
                .isEqualTo("[31,15,5,12,0.5,1,\".inf\",null]");
    }

    @Test
    void nestingAndOrderAreKept() throws IOException {
        String text = """
                openapi: "3.1.0"
                info:
                  title: Pets
                  description: |-
                    Two
                      lines
                empty: {}
                none: []
                paths:
                  /pets/{id}:
                    get:
                      parameters:
                        - name: id
                          in: path
                        - - a
                          - []
                      responses:
                        "200":
                          $ref: "#/components/responses/Ok"
                """;

        assertThat(yaml(yaml(text))).isEqualTo(text);
    }

    @Test
    void aLongKeyIsAnnounced() throws IOException {
        YamlNode tree = mapping(Map.of("k".repeat(3000), mapping(Map.of("a", yaml("1")))));

        assertThat(yaml(yaml(tree)).toJava()).isEqualTo(tree.toJava());
    }

    @Test
    void longTextsNeedNoDeepStack() throws IOException {
        YamlNode text = yaml("\"" + "some words ".repeat(200_000) + "x\\nsecond\"");

        assertThat(yaml(yaml(mapping(Map.of("a", text)))).toJava()).isEqualTo(Map.of("a", text.toJava()));
    }

    private static YamlMapping mapping(Map<String, YamlNode> values) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        values.forEach((key, value) -> entries.put(key, new YamlMapping.Entry(Position.START, value)));
        return new YamlMapping(Position.START, entries);
    }

    private static YamlNode yaml(String text) {
        return new YamlReader().read(text).orElseThrow().root().orElseThrow();
    }

    private static String yaml(YamlNode tree) throws IOException {
        StringBuilder text = new StringBuilder();
        YamlPrinter.print(tree, text);
        return text.toString();
    }

    private static String json(YamlNode tree) throws IOException {
        StringBuilder text = new StringBuilder();
        JsonPrinter.print(tree, text);
        return text.toString();
    }
}
