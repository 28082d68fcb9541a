package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonMarkFragmentTest {
    private static String html(String markdown) {
        return new MarkdownRenderer().commonMark(markdown).toString().strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "The 5^th^ of 10^6^, H~2~O|<p>The 5^th^ of 10^6^, H~2~O</p>",
                "Say :smile: or user:read:all|<p>Say :smile: or user:read:all</p>",
                "==marked== ++ctrl++ [[wiki]]|<p>==marked== ++ctrl++ [[wiki]]</p>",
                "Sort by {name} {: .x }|<p>Sort by {name} {: .x }</p>",
                "~~gone~~ **bold** _it_ snake_case_name|<p><del>gone</del> <strong>bold</strong> <em>it</em> snake_case_name</p>",
                "#hashtag|<p>#hashtag</p>",
                "a*b*c|<p>a<em>b</em>c</p>",
                "!!! note|<p>!!! note</p>"
            })
    void nothingOfMkDocsIsUnderstood(String markdown, String html) {
        assertThat(html(markdown)).isEqualTo(html);
    }

    @Test
    void listsMayFollowTextAtOnce() {
        assertThat(html("One of:\n- a\n- b")).contains("<p>One of:</p>").contains("<li>a</li>");
    }

    @Test
    void tablesAndAddressesAreRead() {
        assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |"))
                .contains("<th>a</th>")
                .contains("<td>2</td>");
        assertThat(html("See https://example.com/a")).contains("href=\"https://example.com/a\"");
    }

    @Test
    void foreignHtmlIsStillCleaned() {
        assertThat(html("a <b onclick=\"x()\">b</b><script>x()</script>"))
                .contains("<b>b</b>")
                .doesNotContain("onclick")
                .doesNotContain("<script");
    }
}
