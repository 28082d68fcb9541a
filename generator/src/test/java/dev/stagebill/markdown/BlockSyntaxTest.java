package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BlockSyntaxTest {
    private static final String NOTE =
            "<div class='admonition note' data-admonition='note'><p class='admonition-title'>";

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @Test
    void aFenceThatNothingClosesIsText() {
        assertThat(html("```js\na\n\nb")).isEqualTo("<p>```js a</p><p>b</p>");
        assertThat(html("!!! note\n    ```js\n    a\n\nb")).isEqualTo(NOTE + "Note</p><p>```js a</p></div><p>b</p>");
    }

    @Test
    void aFenceMayStandAnywhere() {
        assertThat(html("- a\n  ~~~\n  b\n  ~~~\n")).isEqualTo("<ul><li>a<pre><code>b\n</code></pre></li></ul>");
        assertThat(html("1. a\n  ```\n  b\n  ```\n2. c"))
                .isEqualTo("<ol><li>a<pre><code>b\n</code></pre></li><li>c</li></ol>");
        assertThat(html("> ```\n> b\n> ```\n")).isEqualTo("<blockquote><pre><code>b\n</code></pre></blockquote>");
    }

    @Test
    void markedLinesAreThoseThatExist() {
        assertThat(html("```text hl_lines=\"0-1 3 9\"\na\nb\n```")).contains("<pre data-hl-lines='1'>");
    }

    @Test
    void linesAndFilesOfOtherToolsFencesAreNotLost() {
        assertThat(html("```js {1,3}\na\nb\nc\n```")).contains("data-hl-lines='1 3'", "data-lang='js'");
        assertThat(html("```py title=\"x\" {2-3}\na\nb\nc\n```")).contains("data-hl-lines='2-3'", ">x</figcaption>");
        assertThat(html("```ts [vite.config.ts]\na\n```")).contains(">vite.config.ts</figcaption>", "data-lang='ts'");
    }

    @Test
    void aDirectiveOfAnotherToolIsShown() {
        assertThat(html("```{include} ../a.md\n```"))
                .contains("<figcaption data-code-title=''>{include} ../a.md</figcaption>");
    }

    @Test
    void codeOnTheLineOfItsFenceIsNotLost() {
        assertThat(html("```key.of/a: '2'\n```")).contains("<pre><code>key.of/a: '2'\n</code></pre>");
        assertThat(html("```kubectl get pods -n x\nmore\n```"))
                .contains("<figcaption data-code-title=''>kubectl get pods -n x</figcaption>");
        assertThat(html("```java\n```")).contains("data-lang='java'></code>");
    }

    @Test
    void aFenceMayStandSevenColumnsBehindTheMarkOfItsItem() {
        assertThat(html("1. Create\n\n       ```bash\n       a\n         b\n       ```\n\n1. Next"))
                .contains("data-lang='bash'>a\n  b\n</code>");
        assertThat(html("1. Create\n\n        ```bash\n        a\n        ```")).contains("```bash");
    }

    @Test
    void whatLooksLikeADefinitionIsTextWhenMoreThanAnAddressFollows() {
        assertThat(html("* [Fix]: say what it does\n* [Fix]: say more\n\n[Fix] this"))
                .contains("<li>[Fix]: say what it does</li>", "<li>[Fix]: say more</li>", "<p>[Fix] this</p>");
        assertThat(html("[a]: http://a.b (Title)\n[b]: <c d.md>\n\n[a] [b][b]"))
                .contains("<a href='http://a.b' title='Title'", "c%20d.md");
    }

    @Test
    void aHeadingMayEndInNumberSignsBeforeItsAttributes() {
        assertThat(html("## [1.9.0](#x) - 2023 ## {: #tool-v1.9.0 }"))
                .contains("<h2 id='tool-v1.9.0'>", " - 2023")
                .doesNotContain("##");
    }

    @Test
    void anIndentedNumberSignEndsNoParagraph() {
        assertThat(html("text\n  # one\n\n- a cost that\n  #4347. names")).doesNotContain("<h1");
        assertThat(html("text\n# one")).contains("<h1");
        assertThat(html("- a\n# one")).contains("<h1");
    }

    @Test
    void aTermMayStandApartFromItsDefinitionInsideOfOtherThings() {
        assertThat(
                        html(
                                "- List\n\n    !!! note\n\n        Term\n\n        :   One\n\n            More\n\n        :   Two"))
                .contains("<dt>Term</dt>", "<p>More</p>", "<p>Two</p>");
        assertThat(html("=== \"Tab\"\n\n    Term\n\n    :   One")).contains("<dt>Term</dt>", "<p>One</p>");
        assertThat(html("- Item\n\n    Term\n\n    : One")).contains("<dt>Term</dt>", "<p>One</p>");
    }

    @Test
    void theFirstCellOfARowMayBeEmptyWithoutAFrame() {
        assertThat(html("a|b|c\n---|---|---\n   | Q |\n W | | W")).contains("<tr><td></td><td>Q</td><td></td></tr>");
    }

    @Test
    void theNameOfALinkMayStandApart() {
        assertThat(html("Read [the guide] [g], [the\nrest] [R] and [more]\n[g].\n\n[g]: guide.md\n[r]: rest.md"))
                .contains(
                        "<a href='guide.md'>the guide</a>,",
                        "<a href='rest.md'>the rest</a> and <a href='guide.md'>more</a>");
        assertThat(html("- [x] [a]\n- [ ] [a]\n\n[a]: b.md")).contains("type='checkbox'", "<a href='b.md'>a</a>");
        assertThat(html("[a] [b]\n\n[c]: d.md")).contains("<p>[a] [b]</p>");
        assertThat(html("<mailto:a@b.org>")).contains("<a href='mailto:a@b.org'", ">a@b.org</a>");
    }

    @Test
    void indentedCodeMayNameItsLanguageWhereCodehiliteIsOn() {
        assertThat(html("    :::python hl_lines=\"1\"\n    a = 1", "codehilite", Map.of()))
                .contains("data-hl-lines='1'", "data-lang='python'")
                .doesNotContain(":::");
        assertThat(html("    #!/bin/sh\n    a", "codehilite", Map.of())).contains("#!/bin/sh");
        assertThat(html("    :::python\n    a = 1")).contains(":::python");
    }

    @Test
    void titlesComeFromTheLanguageWhenAsked() {
        assertThat(html("```pycon\n>>> a\n```", "pymdownx.highlight", Map.of("auto_title", "true")))
                .contains("<figcaption data-code-title=''>Python Console Session</figcaption>");
    }

    @Test
    void linesAreNumberedWhenAsked() {
        assertThat(html("```text\na\nb\n```", "pymdownx.highlight", Map.of("linenums", "true")))
                .contains("data-linenums='1'");
        assertThat(html("```text\na\nb\n```")).doesNotContain("linenums");
    }

    @Test
    void notesOfCodeAreAListThatLinksLeadTo() {
        assertThat(html("```yaml\na: b # (1)!\n```\n\n1. Note"))
                .contains("<ol class='code-notes'><li id='code-note-0-1'>Note</li></ol>");
    }

    @Test
    void textAfterAnAdmonitionIsNotPartOfIt() {
        assertThat(html("!!! note\n    a\nb")).isEqualTo(NOTE + "Note</p><p>a</p></div><p>b</p>");
    }

    @Test
    void severalLinesAreNoHeading() {
        assertThat(html("a\nb\n---\nc")).isEqualTo("<p>a b</p><hr></hr><p>c</p>");
        assertThat(html("a\nb\n===")).isEqualTo("<p>a b ===</p>");
    }

    @Test
    void explanationsMayStandBetweenTabs() {
        assertThat(html("=== \"A\"\n    a [x]\n\n[x]: y.md\n\n=== \"B\"\n    b"))
                .contains("data-tabs='2'");
    }

    @Test
    void aReferenceEndsAParagraph() {
        assertThat(html("a [x]\n[x]: y.md")).isEqualTo("<p>a <a href='y.md'>x</a></p>");
    }

    @Test
    void everyLineUnderATableIsARow() {
        assertThat(html("|a|b|\n|-|-|\n|1|2|\nc"))
                .contains("<tr><td>1</td><td>2</td></tr><tr><td>c</td><td></td></tr>");
    }

    @Test
    void htmlEndsWithItsEndTag() {
        assertThat(html("<div>\n\n*a*\n\n</div>\n*b*")).isEqualTo("<div>*a*</div><p><em>b</em></p>");
        assertThat(html("<div>a</div> *b*")).isEqualTo("<div>a</div><p><em>b</em></p>");
    }

    @Test
    void codeInsideOfHtmlStaysCode() {
        assertThat(html("<details>\n<summary>S</summary>\n\n```\na < b\n```\n\n</details>"))
                .isEqualTo("<details><summary>S</summary><pre><code>a < b\n</code></pre></details>");
    }

    @Test
    void markdownInHtmlIsReadAsAsked() {
        assertThat(html("<div markdown=\"1\">*a*</div>")).isEqualTo("<div><p><em>a</em></p></div>");
        assertThat(html("<p markdown>*a*</p>")).isEqualTo("<p><em>a</em></p>");
        assertThat(html("<div markdown>\n<div>\n*a*\n</div>\n- b\n</div>"))
                .isEqualTo("<div><div>*a*</div><ul><li>b</li></ul></div>");
        assertThat(html("<div markdown=\"0\">*a*</div>")).isEqualTo("<div>*a*</div>");
    }

    @Test
    void commentsShowNothingAndLoseNothing() {
        assertThat(html("<!-- a\n\nb --> *c*")).isEqualTo("<p><em>c</em></p>");
        assertThat(html("<div>\n<!--\n<b>x</b>\n-->\ny</div>")).isEqualTo("<div>y</div>");
    }

    @Test
    void alertsOfGitLab() {
        assertThat(html(">>> [!note] T\n```\na\n```\n>>>")).isEqualTo(NOTE + "T</p><pre><code>a\n</code></pre></div>");
        assertThat(html(">>>\na\n\n- b\n>>>")).isEqualTo("<blockquote><p>a</p><ul><li>b</li></ul></blockquote>");
    }

    @Test
    void blocksBetweenSlashesStandInItemsToo() {
        assertThat(html("- a\n\n    /// tip\n    b\n    ///\n", "pymdownx.blocks.admonition"))
                .isEqualTo("<ul><li><p>a</p><div class='admonition tip' data-admonition='tip'>"
                        + "<p class='admonition-title'>Tip</p><p>b</p></div></li></ul>");
        assertThat(html(
                        "- a\n\n    /// details | T\n        open: true\n\n    b\n    ///\n",
                        "pymdownx.blocks.details"))
                .contains("<details", " open", "<p>b</p>")
                .doesNotContain("open: true");
    }

    @Test
    void blocksBetweenSlashesWhenSwitchedOn() {
        assertThat(html("/// note | A *b*\n- c\n///\nd", "pymdownx.blocks.admonition"))
                .isEqualTo(NOTE + "A <em>b</em></p><ul><li>c</li></ul></div><p>d</p>");
        assertThat(html("/// details | T\n    type: note\n    open: true\n\nc\n///", "pymdownx.blocks.details"))
                .isEqualTo(
                        "<details class='note' data-admonition='note' open=''><summary>T</summary><p>c</p></details>");
        assertThat(html("/// tab | A\na\n///\n/// tab | B\nb\n///", "pymdownx.blocks.tab"))
                .contains("data-tabs='2'");
        assertThat(html("/// define\nA\n\n- B\n///", "pymdownx.blocks.definition"))
                .isEqualTo("<dl><dt>A</dt><dd><p>B</p></dd></dl>");
        assertThat(html("/// html | div.x\n*a*\n///", "pymdownx.blocks.html"))
                .isEqualTo("<div class='x'><p><em>a</em></p></div>");
        assertThat(html("/// note\na\n///")).isEqualTo("<p>/// note a ///</p>");
    }

    @Test
    void captionsMakeFigures() {
        assertThat(html("![a](b.png)\n/// figure-caption | #f\nc\n///", "pymdownx.blocks.caption"))
                .isEqualTo("<figure id='f'><p><img alt='a' src='b.png'></img></p><figcaption><p>"
                        + "<span class='caption-prefix'>Figure 1.</span> c</p></figcaption></figure>");
    }

    @Test
    void metaLinesAreFrontMatter() {
        RenderedMarkdown page = renderer.render("Title: T\nOwner: me\n  more\n\n# H", LinkResolver.AS_WRITTEN);
        assertThat(page.title()).contains("T");
        assertThat(html("Note: this is text\n\na")).isEqualTo("<p>Note: this is text</p><p>a</p>");
        assertThat(html("Note: x\n\na", "meta")).isEqualTo("<p>a</p>");
        assertThat(html("---\nno mapping\n---\n")).startsWith("<hr>");
    }

    @Test
    void aCommentIsATermWhenADefinitionFollows() {
        assertThat(html("<!-- md:option a -->\n\n:   b\n")).isEqualTo("<dl><dt></dt><dd><p>b</p></dd></dl>");
    }

    @Test
    void theTextOfAFootnoteMayBeginOnTheNextLine() {
        assertThat(html("a[^1]\n\n[^1]:\n  note")).contains("note").doesNotContain("<p>note</p><section");
    }

    @Test
    void definitionsOfLinksMayFollowAList() {
        assertThat(html("1.  [a] [b]\n\n    more\n\n  [a]: #x\n  [b]: #y"))
                .contains("href='#x'")
                .contains("href='#y'")
                .doesNotContain("]:");
    }

    @Test
    void codeInListsKeepsItsIndentation() {
        assertThat(html("1. a\n\n        b\n")).contains("<pre><code>  b");
        assertThat(html("```\n\nb\n```")).contains("<pre><code>b");
    }

    @Test
    void anAdmonitionMaySpeakFurtherToTheRight() {
        assertThat(
                        html(
                                "!!! note\n        a\n        ```\n        c\n        ```\n\n        - b\n            - d\n\ne"))
                .contains("<p>a</p><pre><code>c")
                .contains("<li>d</li>")
                .endsWith("<p>e</p>");
    }

    @Test
    void manyBlanksBehindTheMarkOfAnItemAreNoCode() {
        assertThat(html("*     a")).isEqualTo("<ul><li>a</li></ul>");
    }

    @Test
    void hostileTextsEnd() {
        for (String text : List.of(
                "<div>\n".repeat(20_000),
                "<div markdown>\n".repeat(5_000),
                "```\n\n".repeat(20_001),
                "    ```\n".repeat(20_000),
                "!!! note\n".repeat(20_000),
                "/// note\n".repeat(20_000),
                ">>>\n".repeat(20_001),
                "<!-- \n".repeat(20_000),
                "<a ".repeat(50_000),
                "\u0002" + "1\u0003\n",
                "a | b\n- | -\n" + "c\n".repeat(20_000))) {
            assertThat(renderer.render(
                                    text,
                                    new PageInput(
                                            options("pymdownx.blocks.admonition"),
                                            LinkResolver.AS_WRITTEN,
                                            Includes.NONE))
                            .html())
                    .isNotNull();
        }
    }

    private static MarkdownOptions options(String... extensions) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (String extension : extensions) {
            all.put(extension, Map.of());
        }
        return new MarkdownOptions(all);
    }

    private String html(String text, String... extensions) {
        return html(text, options(extensions));
    }

    private String html(String text, String extension, Map<String, String> values) {
        return html(text, new MarkdownOptions(Map.of(extension, values)));
    }

    private String html(String text, MarkdownOptions options) {
        PageInput input = new PageInput(options, LinkResolver.AS_WRITTEN, Includes.NONE);
        return Markup.content(renderer.render(text, input).html().toString());
    }
}
