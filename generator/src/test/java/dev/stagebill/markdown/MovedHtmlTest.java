package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MovedHtmlTest {
    private static String moved(String html) {
        return TrustedHtml.of(html)
                .moved(id -> "p1-" + id, link -> link.startsWith("#") ? "#p1-" + link.substring(1) : "../" + link)
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h2 id=\"a\">id=\"a\"</h2>|<h3 id=\"p1-a\">id=\"a\"</h3>",
                "<h1>a</h1><h6>b</h6><hr>|<h2>a</h2><h6>b</h6><hr>",
                "<label for=\"t\">x</label>|<label for=\"p1-t\">x</label>",
                "<i aria-labelledby=\"a b\"></i>|<i aria-labelledby=\"p1-a p1-b\"></i>",
                "<a href=\"#a\">x</a>|<a href=\"#p1-a\">x</a>",
                "<a title=\"id=\" href=\"b?c&amp;d\">x</a>|<a title=\"id=\" href=\"../b?c&amp;d\">x</a>",
                "<path fill=\"url(#g)\"/>|<path fill=\"url(#p1-g)\"/>",
                "<input disabled id=\"x\" checked>|<input disabled id=\"p1-x\" checked>",
                "<p>a < b</p>|<p>a < b</p>",
                "<br><img src=\"a.png\" alt=\"> id=\">|<br><img src=\"../a.png\" alt=\"> id=\">"
            })
    void idsAndWhatRefersToThemChangeTogether(String before, String after) {
        assertThat(moved(before)).isEqualTo(after);
    }

    @Test
    void aLinkCannotBecomeUnsafe() {
        assertThat(TrustedHtml.of("<a href=\"a\">x</a>")
                        .moved(id -> id, link -> "javascript:alert(1)")
                        .toString())
                .isEqualTo("<a href=\"a\">x</a>");
    }

    @Test
    void aNewAddressStaysInsideOfItsAttribute() {
        assertThat(TrustedHtml.of("<a href=\"a\">x</a>")
                        .moved(id -> id, link -> "b\"><script>")
                        .toString())
                .isEqualTo("<a href=\"b&quot;&gt;&lt;script&gt;\">x</a>");
    }
}
