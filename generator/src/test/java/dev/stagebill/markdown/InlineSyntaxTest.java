package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands inside of lines, as PyMdown Extensions and Python-Markdown read it. */
final class InlineSyntaxTest {
    private static final MarkdownOptions MATH = options("pymdownx.arithmatex", Map.of());
    private static final MarkdownOptions KEYS = options("pymdownx.keys", Map.of("key_map.custom", "Mine"));
    private static final MarkdownOptions REPOSITORY = options(
            "pymdownx.magiclink",
            Map.of(
                    "repo_url_shorthand", "true",
                    "social_url_shorthand", "true",
                    "repo_url_shortener", "true",
                    "user", "me",
                    "repo", "own"));
    private static final MarkdownOptions WIKI = options("wikilinks", Map.of());
    private static final MarkdownOptions ROAM = options("roamlinks", Map.of());
    private static final MarkdownOptions SMARTY = options("smarty", Map.of());

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    private static MarkdownOptions options(String extension, Map<String, String> options) {
        return new MarkdownOptions(Map.of(extension, options));
    }

    static Stream<Arguments> syntax() {
        MarkdownOptions plain = MarkdownOptions.TECHDOCS;
        return Stream.of(
                Arguments.of(plain, "a*b*c **x**y snake_case_name *a*", "a*b*c **x**y snake_case_name <em>a</em>"),
                Arguments.of(
                        options("pymdownx.betterem", Map.of("smart_enable", "underscore")),
                        "a*b*c d_e_f",
                        "a<em>b</em>c d_e_f"),
                Arguments.of(plain, "***a***", "<strong><em>a</em></strong>"),
                Arguments.of(plain, "a==b== ~~c~~d ^^e^^", "a==b== ~~c~~d <ins>e</ins>"),
                Arguments.of(plain, "x^a\\ b^ H~2~O", "x<sup>a b</sup> H<sub>2</sub>O"),
                Arguments.of(
                        plain,
                        "{++in *x*++} {--out--} {~~old~>new~~} {==m==}{>>why<<}",
                        "<ins class='critic'>in <em>x</em></ins> <del class='critic'>out</del> <del class='critic'>old</del>"
                                + "<ins class='critic'>new</ins> <mark class='critic'>m</mark><span class='critic comment'>why</span>"),
                Arguments.of(plain, "`{++x++}` {++open", "<code>{++x++}</code> {++open"),
                Arguments.of(
                        options("pymdownx.critic", Map.of("mode", "accept")),
                        "a{++b++}{--c--}{~~d~>e~~}{==f==}{>>g<<}",
                        "abef"),
                Arguments.of(
                        plain,
                        "(c) (tm) (r) +/- =/= c/o --> <-- <--> 1/2 3/4 1st 22nd 13th",
                        "© ™ ® ± ≠ ℅ → ← ↔ ½ ¾ 1<sup>st</sup> 22<sup>nd</sup> 13<sup>th</sup>"),
                Arguments.of(plain, "\\(c) 11/2 1th `(c)`", "(c) 11/2 1th <code>(c)</code>"),
                Arguments.of(options("pymdownx.smartsymbols", Map.of("copyright", "false")), "(c) (tm)", "(c) ™"),
                Arguments.of(plain, ":smile::+1: a:heart:b :nope: 10:30:00", "😄👍 a❤b :nope: 10:30:00"),
                Arguments.of(plain, ":material-nothing-of-the-kind:", ":material-nothing-of-the-kind:"),
                Arguments.of(plain, "++ctrl++ $x$ [[a]]", "++ctrl++ $x$ [[a]]"),
                Arguments.of(
                        plain,
                        "https://a.org/x_y_z*b* www.a.org. <https://b.org> `http://c`",
                        "<a href='https://a.org/x_y_z'>https://a.org/x_y_z</a>*b* <a href='http://www.a.org'>www.a.org</a>."
                                + " <a href='https://b.org'>https://b.org</a> <code>http://c</code>"),
                Arguments.of(
                        plain,
                        "(https://a.org/A_(b)) [https://c.org](d.md)",
                        "(<a href='https://a.org/A_(b)'>https://a.org/A_(b)</a>) <a href='d.md'>https://c.org</a>"),
                Arguments.of(plain, "a@1.2.3 x@y.org.", "a@1.2.3 <a href='mailto:x@y.org'>x@y.org</a>."),
                Arguments.of(
                        plain,
                        "`#!py print(1)` `:::js let a` ` #!py x`",
                        "<code class='highlight language-py' data-lang='py'><span class='k'>print</span>(<span class='n'>1</span>)</code>"
                                + " <code class='highlight language-js' data-lang='js'><span class='k'>let</span> a</code>"
                                + " <code>#!py x</code>"),
                Arguments.of(
                        KEYS,
                        "++ctrl+alt+\"My +\"++ ++custom++ ++nope++",
                        "<span class='keys'><kbd class='key-control'>Ctrl</kbd><span>+</span><kbd class='key-alt'>Alt</kbd>"
                                + "<span>+</span><kbd>My +</kbd></span> ++custom++ ++nope++"),
                Arguments.of(
                        MATH,
                        "$a_b$ \\(c\\) costs $5 or 6",
                        "<span class='arithmatex'>\\(a_b\\)</span> <span class='arithmatex'>\\(c\\)</span> costs $5 or 6"),
                Arguments.of(
                        REPOSITORY,
                        "See #12 o/r!3 @me",
                        "See <a class='magiclink magiclink-github magiclink-issue' href='https://github.com/me/own/issues/12' title='GitHub Issue: me/own #12'>#12</a>"
                                + " <a class='magiclink magiclink-github magiclink-pull' href='https://github.com/o/r/pull/3' title='GitHub Pull Request: o/r #3'>o/r!3</a>"
                                + " <a class='magiclink magiclink-github magiclink-mention' href='https://github.com/me' title='GitHub User: me'>@me</a>"),
                Arguments.of(
                        REPOSITORY,
                        "https://github.com/o/r/issues/7",
                        "<a class='magiclink magiclink-github magiclink-issue' href='https://github.com/o/r/issues/7' title='GitHub Issue: o/r #7'>o/r#7</a>"),
                Arguments.of(plain, "See #12 o/r#3 @me", "See #12 o/r#3 @me"),
                Arguments.of(WIKI, "[[Some page]]", "<a href='/Some_page/'>Some page</a>"),
                Arguments.of(
                        ROAM,
                        "[[a/b#A part|words]] [[c.png]]",
                        "<a href='a/b.md#a-part'>words</a> <a href='c.png'>c.png</a>"),
                Arguments.of(SMARTY, "\"a\" -- 'b' --- it's...", "“a” – ‘b’ — it’s…"),
                Arguments.of(SMARTY, "ends'' with '/'", "ends’’ with ‘/’"),
                Arguments.of(SMARTY, "\"Words at the 'end.'\" 1440--'80s", "“Words at the ‘end.’” 1440–’80s"),
                Arguments.of(options("nl2br", Map.of()), "a\nb", "a<br>b"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("syntax")
    void inlineSyntaxBecomesHtml(MarkdownOptions options, String markdown, String html) {
        assertThat(Markup.content(render(markdown, options).html().toString()))
                .isEqualTo(Markup.content("<p>" + html + "</p>"));
    }

    @Test
    void formulasOfTheirOwnAreBlocks() {
        for (String formula : List.of("$$\na\n$$", "\\[\na\n\\]", "```math\na\n```")) {
            RenderedMarkdown page = render(formula, MATH);
            assertThat(page.html().toString().strip())
                    .as(formula)
                    .isEqualTo("<div class=\"arithmatex\">\\[\na\n\\]</div>");
            assertThat(page.features()).containsExactly("math");
        }
        assertThat(render("\\begin{align}\n- a\n+ b\n\\end{align}", MATH).html().toString())
                .contains("\\begin{align}\n- a\n+ b\n\\end{align}");
        assertThat(render("$$ open *a*\n\nb", MATH).html().toString()).contains("<p>$$ open <em>a</em></p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## :rocket: Launch :material-check: | launch",
                "## Costs (c) 1st | costs-c-1st",
                "## See [docs](a.md) | see-docs",
                "## A `#!py print` | a-print",
                "## X[^1] | x",
                "## <b>Bold</b> & *em* | bold-em",
                "## A \\_ b | a-_-b",
                "## T {: #own .c } | own"
            })
    void idsOfHeadingsAreThoseOfPythonMarkdown(String heading, String id) {
        RenderedMarkdown page = render(heading + "\n\n[^1]: n\n", MarkdownOptions.TECHDOCS);
        assertThat(page.headings()).extracting(Heading::id).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "markdown.extensions.toc.slugify_unicode,'',Ünï Cödé,ünï-cödé",
        "pymdownx.slugs.slugify,lower,Ünï  Cödé,ünï--cödé",
        "pymdownx.slugs.slugify,none,Ünï Cödé,Ünï-Cödé",
        "pymdownx.slugs.slugify,lower-ascii,ÜnÏ CD,ÜnÏ-cd",
        "something.else,'',Ünï,uni"
    })
    void slugsFollowTheConfiguration(String function, String letters, String text, String id) {
        MarkdownOptions toc = options("toc", Map.of("slugify", function, "slugify.kwds.case", letters));
        assertThat(render("# " + text, toc).headings()).extracting(Heading::id).containsExactly(id);
    }

    @Test
    void optionsOfTocShapeHeadingsAndTheTable() {
        MarkdownOptions toc = options(
                "toc",
                Map.of("toc_depth", "2-3", "baselevel", "2", "title", "All", "anchorlink", "true", "separator", "_"));
        RenderedMarkdown page = render("[TOC]\n\n# A b\n\n## C\n\n### D", toc);
        assertThat(page.headings()).extracting(Heading::id).containsExactly("a_b", "c");
        assertThat(Markup.tree(page.html().toString()))
                .startsWith(
                        "<div class='toc' data-toc=''><span class='toctitle'>All</span><ul><li><a href='#a_b'>A b</a>"
                                + "<ul><li><a href='#c'>C</a></li></ul></li></ul></div>")
                .contains("<h2 id='a_b'><a class='toclink' href='#a_b'>A b</a>");
    }

    @Test
    void iconsAreDrawnWithAndWithoutTheSanitiser() {
        String plain = render(":material-check:{ .x }", MarkdownOptions.TECHDOCS)
                .html()
                .toString();
        assertThat(plain).contains("<span class=\"icon x\" data-icon=\"material/check\"", "<path d=\"M");
        String cleaned = render("<b>a</b> :material-check:{ .x }", MarkdownOptions.TECHDOCS)
                .html()
                .toString();
        assertThat(cleaned).contains("data-icon=\"material/check\"", "<path d=\"M");
    }

    @Test
    void iconsThatDoNotExistAreFound() {
        assertThat(render("a\n\n:simple-no-such-brand-1:", MarkdownOptions.TECHDOCS)
                        .remarks())
                .extracting(RenderedMarkdown.Remark::code, RenderedMarkdown.Remark::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("docs.unknown-icon", 3));
    }

    @Test
    void eachIconSetIsThere() {
        assertThat(List.of(
                        "material/check",
                        "octicons/arrow-right-24",
                        "octicons/mark-github-16",
                        "simple/apachemaven",
                        "fontawesome/brands/github",
                        "fontawesome/solid/check",
                        "fontawesome/regular/heart"))
                .allMatch(Icons::isKnown);
        assertThat(Icons.isKnown("../material/check")).isFalse();
    }

    @Test
    void abbreviationsAreExplained() {
        assertThat(Markup.content(
                        render("K8S and A B, xK8S\n\n*[K8S]: Kubernetes\n*[A B]: Both", MarkdownOptions.TECHDOCS)
                                .html()
                                .toString()))
                .isEqualTo(Markup.content(
                        "<p><abbr title='Kubernetes'>K8S</abbr> and <abbr title='Both'>A B</abbr>, xK8S</p>"));
    }

    @Test
    void templatesStayReadable() {
        String text = "a {{ b.c }} {% if x %} `d`{{ e }} {{ f | g(\"h\") }}";
        assertThat(Markup.content(render(text, MarkdownOptions.TECHDOCS).html().toString()))
                .isEqualTo(Markup.content("<p>a {{ b.c }} {% if x %} <code>d</code>{{ e }} {{ f | g(\"h\") }}</p>"));
    }

    /** Each of them would take minutes if it were looked at again from every place. */
    @Test
    void longLinesOfMarksEnd() {
        for (String part : List.of(
                "{++",
                "{~~a~>",
                ":a",
                "++a+",
                "$a ",
                "\\(",
                "[[",
                "https://a.",
                "www.",
                "a@b.",
                "(c",
                "1/",
                "@a/",
                "a/b#",
                "*a ",
                "_a",
                "~a ",
                "^a",
                "==a ",
                "{.a",
                "`#!py ",
                "\"'",
                "<--",
                "x.y@",
                "[^a",
                "$$a")) {
            MarkdownOptions all = new MarkdownOptions(Map.of(
                    "pymdownx.arithmatex", Map.of(),
                    "pymdownx.keys", Map.of(),
                    "roamlinks", Map.of(),
                    "smarty", Map.of(),
                    "pymdownx.magiclink", Map.of("repo_url_shorthand", "true", "user", "a", "repo", "b")));
            String line = part.repeat(100_000 / part.length());
            RenderedMarkdown page = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> render(line, all), part);
            assertThat(page.html().isEmpty()).as(part).isFalse();
        }
    }

    private RenderedMarkdown render(String text, MarkdownOptions options) {
        return renderer.render(text, new PageInput(options, LinkResolver.AS_WRITTEN, Includes.NONE));
    }

    @Test
    void aNamedPictureStandsInANamedLink() {
        String html = render("[![a]][l] [![b][a]][l]\n\n[a]: a.png\n[l]: #x", MarkdownOptions.TECHDOCS)
                .html()
                .toString();
        assertThat(html.split("<a href=\"#x\"><img src=\"a.png\"", -1)).hasSize(3);
        assertThat(html).doesNotContain("[");
    }

    @Test
    void aFootnoteBehindANameLeavesTheLink() {
        String html = render("[a][^1] b[ c](#d)\n\n[a]: #x\n[^1]: note", MarkdownOptions.TECHDOCS)
                .html()
                .toString();
        assertThat(html).contains("href=\"#x\">a</a><sup").contains("> c</a>");
    }

    @Test
    void wordsInBracesEndAHeading() {
        RenderedMarkdown page = render("## A { data-search-exclude }\n\n## B{c}\n", MarkdownOptions.TECHDOCS);
        assertThat(page.headings()).extracting(Heading::id).containsExactly("a", "bc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [a](#x){target="_blank} and [b](#y){target="_blank}: c | <p><a href="#x">a</a> and <a href="#y">b</a>: c</p>
                    [a](#x){target"_blank" rel="nofollow"} b | <p><a href="#x">a</a> b</p>
                    *a*{title="b" =c} d | <p><em title="b">a</em> d</p>
                    *a*{title="b {c} d"} e | <p><em title="b {c} d">a</em> e</p>
                    set {"a":"b"} here | <p>set {"a":"b"} here</p>
                    """)
    void attributesWithMistakesAreNoText(String markdown, String html) {
        assertThat(render(markdown, MarkdownOptions.TECHDOCS).html().toString().replace("&quot;", "\""))
                .contains(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pymdownx.caret | insert | ^^a^^ b^2^ | <p>^^a^^ b<sup>2</sup></p>
                    pymdownx.caret | superscript | ^^a^^ b^2^ | <p><ins>a</ins> b^2^</p>
                    pymdownx.tilde | delete | ~~a~~ b~2~ | <p>~~a~~ b<sub>2</sub></p>
                    pymdownx.tilde | subscript | ~~a~~ b~2~ | <p><del>a</del> b~2~</p>
                    """)
    void eachOfTwoMarksCanBeSwitchedOff(String extension, String option, String markdown, String html) {
        assertThat(render(markdown, options(extension, Map.of(option, "false")))
                        .html()
                        .toString())
                .contains(html);
    }

    @Test
    void saneHeadersHaveABlankBehindTheirNumberSigns() {
        RenderedMarkdown page = render("##A\n\n## B\n\n####### C\n", options("pymdownx.saneheaders", Map.of()));

        assertThat(page.headings()).extracting(Heading::id).containsExactly("b");
        assertThat(page.html().toString()).contains("<p>##A</p>", "<p>####### C</p>");
    }

    @Test
    void referencesOnGitLabLeadWhereGitLabHasThem() {
        MarkdownOptions gitlab = options(
                "pymdownx.magiclink",
                Map.of("repo_url_shorthand", "true", "provider", "gitlab", "user", "ours", "repo", "tools"));

        assertThat(render("See #1 and !2 and github:a/b#3", gitlab).html().toString())
                .contains(
                        "href=\"https://gitlab.com/ours/tools/-/issues/1\"",
                        "href=\"https://gitlab.com/ours/tools/-/merge_requests/2\"",
                        "href=\"https://github.com/a/b/issues/3\"");
    }

    @Test
    void codeByIndentationKeepsTheBlankBetweenBrackets() {
        String text =
                "Write:\n\n    see [the text] [id] here\n\nsee [the text] [id] here\n\n- a\n\n    [the text] [id]\n\n[id]: #x\n";

        String html = render(text, MarkdownOptions.TECHDOCS).html().toString();

        assertThat(html).contains("[the text] [id] here");
        assertThat(html.split("<a href=\"#x\">the text</a>", -1)).hasSize(3);
    }
}
