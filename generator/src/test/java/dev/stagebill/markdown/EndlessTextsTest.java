package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that mean harm by their size end: rendered, or shown as they are. How their time grows is measured by {@code Growth}, apart from the tests. */
@Timeout(300)
final class EndlessTextsTest {
    private static final Map<String, IntFunction<String>> TEXTS = EndlessTexts.all();

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    static Set<String> names() {
        return TEXTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void itEndsAndIsHarmless(String name) {
        String text = TEXTS.get(name).apply(4_000);
        assertThat(HtmlJudge.complaints(
                        renderer.render(text, LinkResolver.AS_WRITTEN).html().toString()))
                .isEmpty();
        assertThat(HtmlJudge.complaints(renderer.fragment(text).toString())).isEmpty();
    }

    @Test
    void aLineOfAMillionLettersIsRendered() {
        RenderedMarkdown page = renderer.render("a ".repeat(499_000), LinkResolver.AS_WRITTEN);
        assertThat(page.remarks()).isEmpty();
        assertThat(page.html().toString()).startsWith("<p>a a ");
    }

    @Test
    void aLongerTextIsShownAsItIs() {
        RenderedMarkdown page = renderer.render("a".repeat(MarkdownRenderer.MAX_LENGTH + 1), LinkResolver.AS_WRITTEN);
        assertThat(page.remarks()).extracting(RenderedMarkdown.Remark::code).containsExactly("docs.unreadable");
    }
}
