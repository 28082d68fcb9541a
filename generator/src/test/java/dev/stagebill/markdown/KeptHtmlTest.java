package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors write besides Markdown, as counted in real documentation, and what becomes of it. */
final class KeptHtmlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<kbd>Ctrl</kbd> | <kbd>Ctrl</kbd>",
                "<center>x</center> | <center>x</center>",
                "<p align=center style='position:fixed'>x</p> | <p align=\"center\">x</p>",
                "<div style='text-align: right; top: 0'>x</div> | <div align=\"right\">x</div>",
                "<img src=a.png style='width: 120px; float: left'> | <img src=\"a.png\" alt=\"\" width=\"120px\" align=\"left\">",
                "<span style='color: red'>x</span> | <font color=\"red\">x</font>",
                "<font color=#0f0 size=2>x</font> | <font color=\"#0f0\" size=\"2\">x</font>",
                "<p style='display:none'>x</p> | <p hidden=\"\">x</p>",
                "<a href=f.pdf download>x</a> | <a href=\"f.pdf\" download=\"\">x</a>",
                "<a name=x></a> | <a id=\"x\"></a>",
                "<details open><summary>x</summary>y</details> | <details open=\"\"><summary>x</summary>y</details>",
                "<button class=b>x</button> | x",
                "<form>x <nav>y</nav></form> | x y",
                "<progress value=3 max=9></progress> | <progress value=\"3\" max=\"9\"></progress>",
                "<video src=a.mp4 autoplay width=9></video> | <video controls preload=\"metadata\" width=\"9\"><source src=\"a.mp4\"></video>",
                "<audio><source src=a.mp3></audio> | <audio controls preload=\"metadata\"><source src=\"a.mp3\"></audio>",
                "<svg viewBox='0 0 9 9'><path d='M0 0' style='fill:red'/></svg> | <svg viewBox=\"0 0 9 9\"><path d=\"M0 0\" fill=\"red\"></path></svg>",
                "<math><mi>x</mi><mo>=</mo><mn>1</mn></math> | <math><mi>x</mi><mo>=</mo><mn>1</mn></math>",
                "deploy <version> now | deploy &lt;version&gt; now",
                "<nve-card label=x>text</nve-card> | text",
                "<embed src=a.pdf title=Plan> | <a class=\"external-embed\" href=\"a.pdf\">Plan</a>",
                "<meta http-equiv=refresh content='0; url=b.md'> | <a class=\"external-embed\" href=\"b.md\">b.md</a>",
                "<map name=m><area href=a.md coords=0,0,9,9 shape=rect></map> | <map name=\"m\"><area href=\"a.md\" coords=\"0,0,9,9\" shape=\"rect\"></map>",
            })
    void becomes(String written, String kept) {
        assertThat(Sanitizer.clean(written).toString()).isEqualTo(kept);
    }

    @Test
    void darkPicturesAreKept() {
        String picture = "<picture><source srcset=\"dark.svg, wide.svg 2x\" media=\"(prefers-color-scheme: dark)\">"
                + "<img src=\"light.svg\" srcset=\"small.png 480w, large.png 2000w\" alt=\"x\" sizes=\"50vw\"></picture>";
        assertThat(Sanitizer.clean(picture).toString()).isEqualTo(picture);
    }

    @Test
    void picturesOfOtherHostsAreNoCandidates() {
        assertThat(Sanitizer.clean("<img src=a.png srcset='b.png 1x, https://x.org/c.png 2x,//x.org/d 3x'>")
                        .toString())
                .isEqualTo("<img src=\"a.png\" srcset=\"b.png 1x\" alt=\"\">");
    }

    @Test
    void pagesOfAllowedHostsAreShownInTheirSandbox() {
        String html = framed("<iframe src='//film.example/v/1?t=2' width=560 onload=x></iframe>");
        assertThat(html)
                .contains("<iframe src=\"https://film.example/v/1?t=2\" sandbox=\"allow-scripts ", "width=\"560\"")
                .doesNotContain("onload");
    }

    @ParameterizedTest
    @CsvSource({
        "https://film.example.evil.example/",
        "https://evil.example/film.example",
        "http://film.example/",
        "https://film.example@evil.example/",
        "https://film.example:444/",
        "https://film.example\\@evil.example/",
        "javascript://film.example/"
    })
    void othersAreNot(String address) {
        assertThat(framed("<iframe src='" + address + "'></iframe>")).doesNotContain("<iframe");
    }

    private static String framed(String html) {
        return Sanitizer.clean(
                        html,
                        LinkResolver.AS_WRITTEN,
                        new Sanitizer.Limits(Set.of(), Set.of("film.example"), List.of()))
                .html()
                .toString();
    }

    @Test
    void whatReadersMissIsRemarkedWithItsLine() {
        RenderedMarkdown page = new MarkdownRenderer().render("""
                        a

                        <style>p {}</style>

                        use <version> here

                        <nve-card label="x">y</nve-card>

                        <iframe src="https://x.org/"></iframe>

                        <select><option>x</option></select>
                        """, LinkResolver.AS_WRITTEN);
        assertThat(page.remarks())
                .extracting(remark -> remark.line() + " " + remark.message())
                .containsExactlyInAnyOrder(
                        "3 <style> is not allowed in a text and is not shown",
                        "5 <version> is no element of HTML and is shown as text",
                        "7 <nve-card> is no element of HTML: only what is inside of it is shown",
                        "9 <iframe> is shown as a link: the portal allows no pages of this host inside of its own",
                        "11 <select> is not allowed in a text and is not shown");
    }

    @Test
    void whatNobodyMissesIsNoRemark() {
        RenderedMarkdown page = new MarkdownRenderer()
                .render(
                        "<p style=\"width:9px\">x</p>\n\n<button>y</button> <canvas>z</canvas>\n",
                        LinkResolver.AS_WRITTEN);
        assertThat(page.remarks()).isEmpty();
    }
}
