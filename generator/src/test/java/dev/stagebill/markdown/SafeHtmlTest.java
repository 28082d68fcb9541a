package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SafeHtmlTest {
    @Test
    void theWordsAreThereWithoutTagsAndEntities() {
        assertThat(words("<p>Say <b title=\"a > b\">less</b> &amp; do\n more</p>", 600))
                .isEqualTo("Say less & do more");
        assertThat(words("<p>&lt;script&gt;</p>", 600)).isEqualTo("<script>");
        assertThat(words("", 600)).isEmpty();
    }

    @Test
    void theWordsAreBounded() {
        assertThat(words("<p>" + "a ".repeat(10_000) + "</p>", 100)).hasSizeLessThanOrEqualTo(100);
        assertThat(words("<a title=\"" + "x".repeat(10_000) + "\">word</a>", 100))
                .isEmpty();
    }

    @Test
    void theBeginningEndsWhereAParagraphEnds() {
        String html = "<p>One</p>\n<ul><li>two</li></ul>\n<p>" + "three ".repeat(100) + "</p>\n";

        assertThat(new SafeHtml(html).start(100).toString()).isEqualTo("<p>One</p>\n<ul><li>two</li></ul>\n<p>…</p>\n");
    }

    @Test
    void theBeginningOfOneLongParagraphIsItsFirstWords() {
        assertThat(new SafeHtml("<p>a &lt;b " + "word ".repeat(1000) + "</p>")
                        .start(100)
                        .toString())
                .startsWith("<p>a &lt;b word word")
                .endsWith("…</p>\n")
                .hasSizeLessThanOrEqualTo(100);
    }

    private static String words(String html, int letters) {
        return new SafeHtml(html).words(letters);
    }
}
