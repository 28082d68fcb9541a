package dev.stagebill.mkdocs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PythonPatternTest {
    private static boolean fits(String expression, String path) {
        return PythonPattern.of(expression).orElseThrow().matchesStart(path);
    }

    @Test
    void itIsLookedForAtTheStartAsPythonDoes() {
        assertThat(fits("drafts/", "drafts/a.md")).isTrue();
        assertThat(fits("drafts/", "x/drafts/a.md")).isFalse();
        assertThat(fits(".*\\.(tmp|bak)\\.md\\Z", "x/a.tmp.md")).isTrue();
        assertThat(fits("(?P<folder>[a-z]+)/", "abc/d.md")).isTrue();
    }

    @Test
    void whatCannotBeReadOrDoesNotEndFitsNothing() {
        assertThat(PythonPattern.of("(")).isEmpty();
        assertThat(PythonPattern.of("a".repeat(301))).isEmpty();
        assertThat(fits("(([a-z]+)*)+!", "a".repeat(200))).isFalse();
        assertThat(fits("a", "a".repeat(1_001))).isFalse();
    }
}
