package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class MarkdownRendererTest {
    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @Test
    void aPlainSentenceIsTheSameWithoutTheParser() {
        for (String text : List.of(
                "Takes orders, 24 hours a day. Ends at the depot.",
                "A. Tim",
                "a-b to-do x-y",
                "Ends with a dash-",
                "Two  blanks",
                "blank at the end ",
                "See www.example.org. Or not",
                "So -- it is...",
                "Version 1.2, and 1-2",
                "1. one",
                "It's *not* plain",
                "Not\nplain",
                "Über alles",
                "word.")) {
            assertThat(renderer.fragment(text))
                    .as(text)
                    .hasToString(renderer.render(text, LinkResolver.AS_WRITTEN)
                            .html()
                            .toString());
        }
        assertThat(PlainSentence.is("Takes orders, 24 hours a day. Ends at the depot."))
                .isTrue();
        assertThat(PlainSentence.is("See example.org")).isFalse();
    }

    static Stream<Arguments> syntax() {
        return Stream.of(
                syntax("emphasis", "**a** *b* `c`", "<p><strong>a</strong> <em>b</em> <code>c</code></p>"),
                syntax(
                        "mark, deletion, insertion",
                        "==a== ~~b~~ ^^c^^",
                        "<p><mark>a</mark> <del>b</del> <ins>c</ins></p>"),
                syntax("sub and superscript", "H~2~O x^2^", "<p>H<sub>2</sub>O x<sup>2</sup></p>"),
                syntax("single tildes around several words stay", "from ~10 to~ 20", "<p>from ~10 to~ 20</p>"),
                syntax("hard break", "a  \nb", "<p>a<br>b</p>"),
                syntax("entities and escapes", "&copy; \\*a\\* &lt;b&gt;", "<p>© *a* &lt;b&gt;</p>"),
                syntax(
                        "template expressions stay",
                        "{{ config.x }} and {% raw %} {{ .Values.a }}",
                        "<p>{{ config.x }} and {% raw %} {{ .Values.a }}</p>"),
                syntax("comments are dropped", "a <!-- b --> c\n\n<!-- d -->\n\ne", "<p>a c</p> <p>e</p>"),
                syntax(
                        "table",
                        "| a | b |\n|---|--:|\n| 1 | `x` |",
                        "<div class='table-scroll'><table><thead><tr><th>a</th><th align='right'>b</th></tr></thead><tbody><tr><td>1</td><td align='right'><code>x</code></td></tr></tbody></table></div>"),
                syntax(
                        "task list",
                        "- [x] a\n- [ ] b",
                        "<ul><li class='task-list-item'><input aria-label='Done' checked disabled type='checkbox'> a</li><li class='task-list-item'><input aria-label='To do' disabled type='checkbox'> b</li></ul>"),
                syntax("definition list", "Term\n:   Meaning", "<dl><dt>Term</dt><dd>Meaning</dd></dl>"),
                syntax(
                        "abbreviation",
                        "The HTML page, not XHTML.\n\n*[HTML]: Hyper Text",
                        "<p>The <abbr title='Hyper Text'>HTML</abbr> page, not XHTML.</p>"),
                syntax(
                        "footnote",
                        "A[^n]\n\n[^n]: Note",
                        "<p>A<sup id='fnref:n'><a class='footnote-ref' href='#fn:n' role='doc-noteref'>1</a></sup></p> <section class='footnotes' role='doc-endnotes'><hr><ol><li id='fn:n'><p>Note</p> <a aria-label='Back to the text' class='footnote-backref' href='#fnref:n' role='doc-backlink'>↩</a></li></ol></section>"),
                syntax("undefined footnote", "A[^n]", "<p>A[^n]</p>"),
                syntax(
                        "admonition",
                        "!!! warning \"Mind **it**\"\n    Text\n\n    - item",
                        "<div class='admonition warning' data-admonition='warning'><p class='admonition-title'>Mind <strong>it</strong></p> <p>Text</p> <ul><li>item</li></ul></div>"),
                syntax(
                        "admonition of an own type",
                        "!!! policy\n    Text",
                        "<div class='admonition policy' data-admonition='policy'><p class='admonition-title'>Policy</p> <p>Text</p></div>"),
                syntax(
                        "admonition without title",
                        "!!! note \"\"\n    Text",
                        "<div class='admonition note' data-admonition='note'><p>Text</p></div>"),
                syntax(
                        "admonition with modifiers",
                        "!!! note inline end \"T\"\n    Text",
                        "<div class='admonition note inline end' data-admonition='note'><p class='admonition-title'>T</p> <p>Text</p></div>"),
                syntax(
                        "admonition right after a line",
                        "a\n!!! tip\n    b",
                        "<p>a</p> <div class='admonition tip' data-admonition='tip'><p class='admonition-title'>Tip</p> <p>b</p></div>"),
                syntax(
                        "admonition in a list",
                        "1. a\n\n    !!! note\n        b",
                        "<ol><li><p>a</p> <div class='admonition note' data-admonition='note'><p class='admonition-title'>Note</p> <p>b</p></div></li></ol>"),
                syntax(
                        "collapsible",
                        "??? note \"T\"\n    a",
                        "<details class='note' data-admonition='note'><summary>T</summary> <p>a</p></details>"),
                syntax(
                        "collapsible, open",
                        "???+ note\n    a",
                        "<details class='note' data-admonition='note' open><summary>Note</summary> <p>a</p></details>"),
                syntax(
                        "alert",
                        "> [!WARNING]\n> a",
                        "<div class='admonition warning' data-admonition='warning'><p class='admonition-title'>Warning</p> <p>a</p></div>"),
                syntax(
                        "alert of another name",
                        "> [!CAUTION]\n> a\n>\n> b",
                        "<div class='admonition danger' data-admonition='danger'><p class='admonition-title'>Caution</p> <p>a</p> <p>b</p></div>"),
                syntax("quote", "> [!NOPE]\n> a", "<blockquote><p>[!NOPE] a</p></blockquote>"),
                syntax(
                        "attributes of inline elements",
                        "[a](b.md){.x #y title=\"t\" onclick=\"z\"} `c`{.d}",
                        "<p><a class='x' href='b.md' id='y' title='t'>a</a> <code class='d'>c</code></p>"),
                syntax("attributes of a paragraph", "a\n{: .lead }", "<p class='lead'>a </p>"),
                syntax(
                        "attributes of a picture",
                        "![a](b.png){ width=\"200\" align=left style=\"x\" }",
                        "<p><img align='left' alt='a' src='b.png' width='200'></p>"),
                syntax(
                        "attributes of a cell",
                        "| a |\n|---|\n| b {.x} |",
                        "<div class='table-scroll'><table><thead><tr><th>a</th></tr></thead>"
                                + "<tbody><tr><td class='x'>b</td></tr></tbody></table></div>"),
                syntax("braces that are no attributes", "a {b} {c: d} f{.x}", "<p>a {b} {c: d} f{.x}</p>"),
                syntax(
                        "bare address",
                        "See https://example.com/a_b(c)/. And (www.example.org).",
                        "<p>See <a href='https://example.com/a_b(c)/'>https://example.com/a_b(c)/</a>. And (<a href='http://www.example.org'>www.example.org</a>).</p>"),
                syntax("mail address", "me@example.com", "<p><a href='mailto:me@example.com'>me@example.com</a></p>"),
                syntax(
                        "address in a link stays text",
                        "[https://a.org](b.md)",
                        "<p><a href='b.md'>https://a.org</a></p>"),
                syntax("emoji", ":smile: :nope: 10:30:00", "<p>😄 :nope: 10:30:00</p>"),
                syntax(
                        "icon",
                        ":material-check:",
                        "<p><span class='icon' data-icon='material/check' data-shortname=':material-check:'><svg aria-hidden='true' viewBox='0 0 512 512'><path d='M448 149L192 405L75 288L105 258L192 345L418 119z'></path></svg></span></p>"),
                syntax(
                        "picture on another host becomes a link",
                        "![a](https://x.org/i.png)",
                        "<p><a class='external-image' href='https://x.org/i.png'>a</a></p>"),
                syntax(
                        "badge in a link",
                        "[![a](https://x.org/i.png)](b.md)",
                        "<p><a href='b.md'><span class='external-image'>a</span></a></p>"),
                syntax(
                        "fence",
                        "```java\nint a;\n```",
                        "<pre><code class='language-java' data-lang='java'><span class='t'>int</span> a;\n</code></pre>"),
                syntax(
                        "fence with braces",
                        "``` { .java .x title=\"A\" }\na\n```",
                        "<figure class='code'><figcaption data-code-title=''>A</figcaption><pre class='x'><code class='language-java' data-lang='java'>a\n</code></pre></figure>"),
                syntax(
                        "fence with marked lines",
                        "```text hl_lines=\"2\"\na\nb\n```",
                        "<pre data-hl-lines='2'><code class='language-text' data-lang='text'>a\n<span class='hll'>b\n</span></code></pre>"),
                syntax(
                        "fence with numbers",
                        "```text linenums=\"7\"\na\n```",
                        "<pre class='linenums' data-linenums='7'><code class='language-text' data-lang='text'><span class='ln' data-n='7'></span>a\n</code></pre>"),
                syntax("indented code", "    <a>\n\n    b", "<pre><code>&lt;a&gt;\n\nb\n</code></pre>"),
                syntax(
                        "mermaid",
                        "```mermaid\nA-->B\n```",
                        "<pre class='mermaid' data-diagram='mermaid'>A--&gt;B\n</pre>"),
                syntax(
                        "other diagrams",
                        "```kroki-ditaa\na\n```",
                        "<figure class='diagram-source'><pre data-diagram='ditaa'><code class='language-ditaa' data-lang='ditaa'>a\n</code></pre><figcaption data-ui='note'>The source of a diagram (ditaa).</figcaption></figure>"),
                syntax(
                        "raw HTML",
                        "a <kbd>b</kbd>\n\n<details><summary>S</summary>\n\n*c*\n\n</details>",
                        "<p>a <kbd>b</kbd></p> <details><summary>S</summary> *c* </details>"),
                syntax(
                        "Markdown in HTML",
                        "<div class=\"x\" markdown>\n**a**\n</div>\n\nb",
                        "<div class='x'><p><strong>a</strong></p></div> <p>b</p>"),
                syntax(
                        "Markdown in nested HTML",
                        "<div markdown>\n<div class=\"y\" markdown>\n*a*\n</div>\n*b*\n</div>",
                        "<div><div class='y'><p><em>a</em></p></div><p><em>b</em></p></div>"),
                syntax("anchor the old way", "<a name=\"x\"></a>b", "<p><a id='x'></a>b</p>"),
                syntax("reference link", "[a][b] [c]\n\n[b]: d.md \"t\"", "<p><a href='d.md' title='t'>a</a> [c]</p>"));
    }

    private static Arguments syntax(String name, String markdown, String html) {
        return Arguments.of(name, markdown, html);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("syntax")
    void syntaxBecomesHtml(String name, String markdown, String html) {
        assertThat(Markup.content(render(markdown).html().toString())).isEqualTo(Markup.content(html));
    }

    @Test
    void tabsAreSwitchesWithPanels() {
        String html =
                render("=== \"A\"\n\n    one\n\n=== \"B\"\n\n    two\n").html().toString();
        assertThat(Markup.tree(html))
                .contains("<div class='tabs' data-tabs='2'>")
                .contains("id='tab--1-1' name='tab--1' type='radio'")
                .contains("<label class='tab-label' data-tab-label='' for='tab--1-2'>B</label>")
                .contains("<div class='tabbed-block' data-tab-body=''><p>two</p></div>");
    }

    @Test
    void tabsSurviveTheSanitiser() {
        String tabs = "=== \"A\"\n\n    one\n\n=== \"B\"\n\n    two\n";
        assertThat(Markup.tree(render(tabs + "\n<b>x</b>\n").html().toString()))
                .startsWith(Markup.tree(render(tabs).html().toString()));
    }

    @Test
    void headingsHaveTheIdsOfMkDocs() {
        RenderedMarkdown page = render(
                "# Ünïcode & *Title*\n\n## Setup\n\n## Setup\n\n## 日本語\n\n## `a.b` c_d\n\n### X {#own}\n\n## Own");
        assertThat(page.headings())
                .extracting(Heading::id)
                .containsExactly("unicode-title", "setup", "setup_1", "_1", "ab-c_d", "own", "own_1");
        assertThat(page.anchors())
                .containsAll(page.headings().stream().map(Heading::id).toList());
        assertThat(page.title()).contains("Ünïcode & Title");
    }

    @Test
    void headingsHaveAPermalinkThatIsNoContent() {
        assertThat(render("## A").html().toString())
                .contains("<a class=\"headerlink\" href=\"#a\" data-ui=\"permalink\"");
    }

    @Test
    void tableOfContentsStandsWhereItIsAskedFor() {
        assertThat(Markup.tree(render("[TOC]\n\n## A\n\n### B\n\n## C").html().toString()))
                .startsWith(
                        "<div class='toc' data-toc=''><ul><li><a href='#a'>A</a><ul><li><a href='#b'>B</a></li></ul></li>"
                                + "<li><a href='#c'>C</a></li></ul></div>");
    }

    @Test
    void frontMatterGivesTheTitleAndIsNotShown() {
        RenderedMarkdown page = render("---\ntitle: \"My page\"\ntags: [a]\nowner: me # x\n---\n# Other\n");
        assertThat(page.title()).contains("My page");
        assertThat(page.frontMatter()).containsEntry("owner", "me").doesNotContainKey("tags");
        assertThat(page.html().toString()).startsWith("<h1");
    }

    @Test
    void aRuleAtTheTopIsNoFrontMatter() {
        assertThat(Markup.content(render("---\n\ntext: a\n").html().toString())).isEqualTo("<hr></hr><p>text: a</p>");
    }

    @Test
    void linksAreResolvedOnceInOrderWithTheirLines() {
        List<String> asked = new ArrayList<>();
        String text =
                "---\na: b\n---\n[a](one.md)\n\n![p](two.png)\n\n<a href=\"three.md\">x</a>\n<img src='four.png'>\n";
        RenderedMarkdown page = renderer.render(text, (target, use, line) -> {
            asked.add(line + " " + use + " " + target);
            return Optional.of("r/" + target);
        });
        assertThat(asked).containsExactly("4 LINK one.md", "6 IMAGE two.png", "8 LINK three.md", "9 IMAGE four.png");
        assertThat(page.html().toString())
                .contains("href=\"r/one.md\"", "src=\"r/two.png\"", "href=\"r/three.md\"", "src=\"r/four.png\"")
                .doesNotContain("data-resolved");
    }

    @Test
    void aLinkThatLeadsNowhereStaysAsText() {
        RenderedMarkdown page = renderer.render("[*a*](b.md) ![c](d.png)", (target, use, line) -> Optional.empty());
        assertThat(Markup.content(page.html().toString()))
                .isEqualTo("<p><em>a</em> <span class='missing-image'>c</span></p>");
    }

    @Test
    void sectionsHoldThePlainTextUnderTheirHeadings() {
        RenderedMarkdown page =
                render("intro **x**\n\n# A\n\none\n\n## B `c`\n\n- two\n- three\n\n```\ncode()\n```\n\n# D\n");
        assertThat(page.sections())
                .containsExactly(
                        new Section("", List.of(), "intro x"),
                        new Section("a", List.of("A"), "one"),
                        new Section("b-c", List.of("A", "B c"), "two\nthree\ncode()"),
                        new Section("d", List.of("D"), ""));
    }

    @Test
    void pagesTellWhatNeedsAScript() {
        assertThat(render("```mermaid\nA\n```\n").features()).containsExactly("mermaid");
        assertThat(render("```plantuml\nA\n```\n").features()).containsExactly("diagram");
        assertThat(render("text").features()).isEmpty();
    }

    @Test
    void aDeeplyNestedTextIsShownAsItIs() {
        RenderedMarkdown page = render("> ".repeat(2_000) + "a");
        assertThat(page.html().toString()).startsWith("<pre class=\"source\">&gt; &gt; ");
        assertThat(page.remarks()).extracting(RenderedMarkdown.Remark::code).containsExactly("docs.unreadable");
    }

    @Test
    void aTextThatIsTooLongIsShownAsItIs() {
        RenderedMarkdown page = render("a ".repeat(MarkdownRenderer.MAX_LENGTH));
        assertThat(page.remarks()).extracting(RenderedMarkdown.Remark::code).containsExactly("docs.unreadable");
    }

    @Test
    void deepEmphasisDoesNotBreakThePage() {
        assertThat(render("*a _b ".repeat(20_000)).html().isEmpty()).isFalse();
    }

    @Test
    void lineEndsOfAnyKindAreRead() {
        assertThat(render("\uFEFF# A\r\n\r\nb\rc").html().toString())
                .isEqualTo(render("# A\n\nb\nc").html().toString());
    }

    @Test
    void fragmentsHaveNoHeadingIds() {
        assertThat(renderer.fragment("# A\n\n[b](c.md) <script>x</script>").toString())
                .contains("<h1>A</h1>", "href=\"c.md\"")
                .doesNotContain("id=", "script");
    }

    @Test
    void plainTextIsOneLine() {
        assertThat(MarkdownRenderer.plainText("# A\n\nb **c** [d](e)\n\n- f\n\n![g](h) :smile:"))
                .isEqualTo("A b c d f 😄");
    }

    @Test
    void renderingIsRepeatable() {
        String text = "# A\n\n=== \"x\"\n    y\n\nb[^1] :smile:\n\n[^1]: c\n";
        assertThat(render(text).html().toString()).isEqualTo(render(text).html().toString());
    }

    /** The library loses who the parent of a child in the middle is. */
    @Test
    void linksByNameLeadSomewhereInTheMiddleOfATask() {
        String text = "- [x] One\n\n    Two [named].\n\n    Three\n\n[named]: https://shop.example/\n";

        assertThat(render(text).html().toString()).contains("href=\"https://shop.example/\"");
    }

    private RenderedMarkdown render(String text) {
        return renderer.render(text, LinkResolver.AS_WRITTEN);
    }
}
