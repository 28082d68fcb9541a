package dev.stagebill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                " ",
                "true",
                "Null",
                "~",
                "123",
                "0x1F",
                "1.5",
                ".inf",
                "-",
                "- a",
                "a: b",
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
                "a\nb",
                "a\tb",
                "it's",
                "say \"hi\"",
                "back\\slash",
                "größe 日本",
                "yes",
                "../x*/y"
            })
    void everyTextIsReadBackAsItWas(String text) {
        List<Object> value = List.of(Map.of("local", text));
        YamlNode read = new YamlReader()
                .read(YamlWriter.write(value))
                .orElseThrow()
                .root()
                .orElseThrow();
        assertThat(read.toJava()).isEqualTo(value);
    }
}
