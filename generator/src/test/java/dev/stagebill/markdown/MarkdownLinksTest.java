package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownLinksTest {
    private static String rewrite(String text) {
        return MarkdownLinks.rewrite(
                text, (target, use, line) -> Optional.of(use == LinkResolver.Use.IMAGE ? "I" + line : "L" + line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[a](b.md)|[a](L1)",
                "![a](b.png)|![a](I1)",
                "[![a](b.png)](c.md)|[![a](I1)](L1)",
                "[a](b.md \"Title\") x|[a](L1 \"Title\") x",
                "[a](b(c).md){ .button }|[a](L1){ .button }",
                "[a]: b.md|[a]: L1",
                "[a]: <b.md> 'Title'|[a]: <L1> 'Title'",
                "<a href=\"b.md\">a</a>|<a href=\"L1\">a</a>",
                "<img alt=\"x\" src=\"b.png\">|<img alt=\"x\" src=\"I1\">",
                "- [a](b.md) and [c](d.md)|- [a](L1) and [c](L1)"
            })
    void linksFollowTheResolver(String before, String after) {
        assertThat(rewrite(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text without links\n",
                "\\[a](b.md)",
                "[a] (b.md)",
                "[a](",
                "[a]()",
                "](b.md)",
                "```\n[a](b.md)\n```\n",
                "  ~~~ md\n[a](b.md)\n  ~~~\n",
                "> ```\n> [a](b.md)\n> ```\n",
                "---\nlink: \"[a](b.md)\"\n---\n",
                "[]([](((((((((((((((((((((((((((((((((((((((((((((",
                "<a href='b.md'"
            })
    void everythingElseStays(String text) {
        assertThat(rewrite(text)).isEqualTo(text);
    }

    @Test
    void codeInALineStaysAndTheRestOfTheLineIsFollowed() {
        assertThat(rewrite("`[a](b.md)` [a](b.md) ``[`](b.md)``")).isEqualTo("`[a](b.md)` [a](L1) ``[`](b.md)``");
    }

    @Test
    void linesAreCountedFromTheTopOfTheFile() {
        assertThat(rewrite("---\na: b\n---\n\n```\n\n```\n[a](b.md)\n")).endsWith("[a](L8)\n");
    }

    @Test
    void aLinkThatLeadsNowhereStaysAsItIs() {
        assertThat(MarkdownLinks.rewrite("[a](gone.md)", (target, use, line) -> Optional.empty()))
                .isEqualTo("[a](gone.md)");
    }
}
