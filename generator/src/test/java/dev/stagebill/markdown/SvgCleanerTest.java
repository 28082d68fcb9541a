package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SvgCleanerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
                "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></body></foreignObject>",
                "<rect onload=\"alert(1)\" ev:event=\"load\"/>",
                "<a href=\"javascript:alert(1)\"><text>x</text></a>",
                "<use href=\"https://evil.example/x.svg#a\"/>",
                "<image href=\"https://evil.example/x.png\"/>",
                "<image href=\"data:image/svg+xml,x\"/>",
                "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
                "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
                "<handler type=\"text/javascript\">alert(1)</handler>",
                "<style>@import url(https://evil.example/x.css);</style>",
                "<style>rect { fill: url('https://evil.example/#a') }</style>",
                "<style>rect { fill: u\\72l(https://evil.example) }</style>",
                "<rect style=\"fill:url(https://evil.example)\"/>",
                "<iframe src=\"https://evil.example\"/>"
            })
    void nothingOfItRunsOrLoads(String inside) {
        String svg = Sanitizer.cleanSvg("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>");
        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\">")
                .endsWith("</svg>")
                .doesNotContainIgnoringCase("script")
                .doesNotContain("evil", "onload", "alert", "foreignObject", "data:image/svg");
    }

    @Test
    void drawingsKeepTheirShapes() {
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><defs><linearGradient id=\"g\"></linearGradient></defs>"
                        + "<style>.a { fill: url(#g) }</style><g class=\"a\"><path d=\"M0 0\" style=\"fill:red\"></path><text>a &lt; b</text></g></svg>";
        assertThat(Sanitizer.cleanSvg("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x \"y\">]>\n" + svg))
                .isEqualTo(svg);
    }

    @Test
    void whatIsNoSvgIsEmpty() {
        assertThat(Sanitizer.cleanSvg("<html><script>x</script></html>")).isEmpty();
    }

    @Test
    void whatIsDroppedOutOfAStyleDoesNotJoinItsParts() {
        assertThat(Sanitizer.cleanSvg("<svg><style>@im<div>]</div>port 'https://example.org/x.css';</style></svg>"))
                .doesNotContain("import");
        assertThat(Sanitizer.cleanSvg("<svg><style>@im\u0001port 'https://example.org/x.css';</style></svg>"))
                .doesNotContain("import");
        assertThat(Sanitizer.cleanSvg("<svg><rect fill=\"url\u0001(https://example.org/x)\"/></svg>"))
                .doesNotContain("example.org");
        assertThat(Sanitizer.clean("<svg><rect fill=\"url&#1;(https://example.org/x)\"/></svg>")
                        .toString())
                .doesNotContain("example.org");
    }

    @Test
    void namesOfOtherLanguagesLeadNowhereInAPublishedDrawing() {
        String svg =
                Sanitizer.cleanSvg("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect DATA=\"https://evil.example/x\""
                        + " width=\"4\"/><use href=\"#a url(https://evil.example)\"/><use href=\"#a\"/></svg>");
        assertThat(svg).contains("width=\"4\"", "href=\"#a\"").doesNotContain("evil.example");
    }
}
