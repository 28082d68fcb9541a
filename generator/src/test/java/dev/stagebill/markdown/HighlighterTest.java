package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HighlighterTest {
    private static final String CODE = """
            <!-- x --> /* a
            b */ "unclosed
            \tif (x < 1 && y > 2) { return "s\\"t"; } # c 'q' ` é 日 \uD83D\uDE80
            $ ls -la | grep 'x'
            key: value
            [table]
            a = { b = 1 }
            @@ -1 +1 @@
            +added
            -gone
            """;

    private final Highlighter highlighter = new Highlighter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java",
                "swift",
                "http",
                "elixir",
                "r",
                "haskell",
                "nix",
                "bicep",
                "solidity",
                "jsonc",
                "json5",
                "shell-session",
                "python",
                "yaml",
                "json",
                "xml",
                "html",
                "bash",
                "console",
                "sql",
                "go",
                "rust",
                "ts",
                "js",
                "kotlin",
                "groovy",
                "dockerfile",
                "toml",
                "hcl",
                "graphql",
                "diff",
                "css",
                "php",
                "ruby",
                "c",
                "cpp",
                "cs",
                "powershell",
                "makefile",
                "properties",
                "ini",
                "markdown",
                "proto",
                "scala",
                "lua",
                "perl",
                "nonsense",
                ""
            })
    void theTextStaysTheSameInEveryLanguage(String language) {
        String html = highlighter.highlight(CODE, language).toString();
        assertThat(Jsoup.parseBodyFragment("<pre>" + html + "</pre>").wholeText())
                .isEqualTo(CODE);
    }

    @Test
    void partsAreMarked() {
        assertThat(highlighter.highlight("return \"a\"; // b", "java").toString())
                .isEqualTo(
                        "<span class=\"k\">return</span> <span class=\"s\">\"a\"</span>; <span class=\"c\">// b</span>");
        assertThat(highlighter.highlight("name: \"a\" # b", "yaml").toString())
                .isEqualTo(
                        "<span class=\"a\">name</span>: <span class=\"s\">\"a\"</span> <span class=\"c\"># b</span>");
        assertThat(highlighter.highlight("+a\n-b\n c", "diff").toString())
                .isEqualTo("<span class=\"gi\">+a</span>\n<span class=\"gd\">-b</span>\n c");
        assertThat(highlighter.highlight("$ cd a\nb", "console").toString())
                .startsWith("<span class=\"gp\">$ </span>")
                .endsWith("<span class=\"go\">b</span>");
    }

    @Test
    void commentsGoOnOverLines() {
        assertThat(highlighter.highlight("/* a\nb */ c", "java").toString())
                .isEqualTo("<span class=\"c\">/* a</span>\n<span class=\"c\">b */</span> c");
    }

    @Test
    void codeIsEscaped() {
        assertThat(highlighter.highlight("<script>&", "nonsense").toString()).isEqualTo("&lt;script&gt;&amp;");
    }

    @Test
    void longCodeStaysPlain() {
        assertThat(highlighter.highlight("int a;\n".repeat(100_000), "java").toString())
                .doesNotContain("<span");
    }

    @Test
    void manyThreadsGetTheSame() {
        String expected = highlighter.highlight(CODE, "java").toString();
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> highlighter.highlight(CODE, "java").toString()))
                .allMatch(expected::equals);
    }
}
