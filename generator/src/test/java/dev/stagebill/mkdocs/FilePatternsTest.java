package dev.stagebill.mkdocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code pathspec.gitignore.GitIgnoreSpec} of Python says to the same patterns. */
final class FilePatternsTest {
    @ParameterizedTest
    @CsvSource({
        "drafts/, drafts/a.md, true",
        "drafts/, x/drafts/a.md, true",
        "drafts/, drafts, false",
        "/drafts/, x/drafts/a.md, false",
        "*.tmp.md, x/y.tmp.md, true",
        "/top.md, x/top.md, false",
        "x/*.md, x/a.md, true",
        "x/*.md, x/y/a.md, false",
        "x/**, x/y/a.md, true",
        "**/y/**, x/y/z/a.md, true",
        "x/**/a.md, x/a.md, true",
        "a[0-9].md, a7.md, true",
        "a[!0-9].md, a7.md, false",
        "a?.md, a/.md, false",
        "\\#a.md, #a.md, true",
        "a*b*c.md, axxbyyc.md, true",
        "**/a*/b, x/ab/c/b, false",
        "**/a*/b, x/ab/c/ad/b, true"
    })
    void patternsFitAsInGit(String pattern, String path, boolean fits) {
        assertThat(FilePatterns.of(List.of(pattern)).match(path)).isEqualTo(fits);
    }

    @Test
    void theLastPatternDecidesButFoldersDoNotOverruleFiles() {
        FilePatterns patterns = FilePatterns.of(List.of("drafts/", "!drafts/keep.md", "*.tmp", "!tmp/"));
        assertThat(patterns.match("drafts/a.md")).isTrue();
        assertThat(patterns.match("drafts/keep.md")).isFalse();
        assertThat(patterns.match("tmp/a.tmp")).isTrue();
    }

    @Test
    void hiddenFilesAndTemplatesAreLeftOutUnlessTheyAreWanted() {
        FilePatterns patterns = FilePatterns.excluding(List.of("!.well-known/"));
        assertThat(patterns.match(".hidden.md")).isTrue();
        assertThat(patterns.match("templates/a.md")).isTrue();
        assertThat(patterns.match("x/templates/a.md")).isFalse();
    }

    @Test
    void hostilePatternsAreBounded() {
        String stars = "*a".repeat(140) + "b";
        assertThat(FilePatterns.of(List.of(stars)).match("a".repeat(2000))).isFalse();
    }
}
