package dev.stagebill.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code git check-ignore} says of the same patterns and paths (git 2.39), but for a star at the end, where GitHub differs, and a bracket
 * that nothing closes. */
class PathPatternTest {
    @ParameterizedTest
    @CsvSource({
        "*, a, true",
        "*, a/b/c, true",
        "*.js, a/b.js, true",
        "*.js, a/b.jsx, false",
        "/*.js, a/b.js, false",
        "a, x/a, true",
        "a, x/a/b, true",
        "/a, x/a, false",
        "/a, a/b, true",
        "a/, a, false",
        "a/, a/b, true",
        "a/, x/a/b, true",
        "a/b, x/a/b, false",
        "a/b/, a/b/c, true",
        "**/a, a, true",
        "**/a, x/y/a/b, true",
        "a/**, a, false",
        "a/**, a/b/c, true",
        "a/**/b, a/b, true",
        "a/**/b, a/x/y/b, true",
        "a/**/b, ax/b, false",
        "a/**/b/*.c, a/x/b/y/b/z.c, true",
        "a?c, abc, true",
        "a?c, a/c, false",
        "[ab]c, bc, true",
        "[!ab]c, bc, false",
        "[a-c]x, bx, true",
        "[a-c, [a-c, true",
        "\\*, a, false",
        "\\*, *, true",
        "a*b*c, aXbXbc, true",
        "a*b*c, aXbXb, false",
        "a/*, a/b, true",
        "a/*, a/b/c, false",
        "/, a/b, false",
        "//, a, false"
    })
    void matchesAsGitDoes(String pattern, String path, boolean expected) {
        assertThat(PathPattern.of(pattern).filter(each -> each.matches(path)).isPresent())
                .isEqualTo(expected);
    }
}
