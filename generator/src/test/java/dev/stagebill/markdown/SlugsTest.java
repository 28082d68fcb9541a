package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugsTest {
    /** Computed with Python-Markdown's slugify. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Getting Started,getting-started",
                "What's new?,whats-new",
                "a  --  b,a-b",
                "-a-,-a-",
                "C++ & C#,c-c",
                "Ünïcode — dash,unicode-dash",
                "ﬁne ①,fine-1",
                "snake_case v1.2.3,snake_case-v123",
                "Straße,strae",
                "\"  tab\ttab  \",tab-tab"
            })
    void slugsAreThoseOfPython(String text, String slug) {
        assertThat(Slugs.slugify(text)).isEqualTo(slug);
    }

    @Test
    void duplicatesAreNumbered() {
        Slugs slugs = new Slugs();
        slugs.reserve("own");
        assertThat(slugs.of("A")).isEqualTo("a");
        assertThat(slugs.of("A")).isEqualTo("a_1");
        assertThat(slugs.of("a_1")).isEqualTo("a_2");
        assertThat(slugs.of("A")).isEqualTo("a_3");
        assertThat(slugs.of("Own")).isEqualTo("own_1");
        assertThat(slugs.of("日本")).isEqualTo("_1");
        assertThat(slugs.of("中国")).isEqualTo("_2");
    }
}
