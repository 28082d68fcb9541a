package dev.stagebill.techdocs;

import static dev.stagebill.techdocs.DocsFixture.html;
import static dev.stagebill.techdocs.DocsFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code mkdocs.yml} switches on reaches the text of the pages. */
final class ConfiguredMarkdownTest {
    @RegisterExtension
    private final DocsFixture site = new DocsFixture();

    private String front(String config, String text, String... others) {
        String[] files = new String[4 + others.length];
        files[0] = "mkdocs.yml";
        files[1] = "site_name: A\n" + config;
        files[2] = "docs/index.md";
        files[3] = text;
        System.arraycopy(others, 0, files, 4, others.length);
        return html(site.build(files), "");
    }

    @Test
    void keysAreMarkedWhenConfigured() {
        assertThat(front("markdown_extensions: [pymdownx.keys]", "Press ++ctrl+alt++."))
                .contains("<kbd");
        assertThat(front("markdown_extensions:\n  pymdownx.keys:\n    separator: ' & '\n", "Press ++ctrl+a++."))
                .contains("&amp;");
        assertThat(front("", "Press ++ctrl+alt++.")).doesNotContain("<kbd");
    }

    @Test
    void formulasAreReadWhenConfigured() {
        String config = "markdown_extensions:\n  - pymdownx.arithmatex:\n      generic: true\n";
        assertThat(front(config, "Is $a+b$ it?\n\n$$\nx^2\n$$\n"))
                .contains("class=\"arithmatex\"", "<div class=\"arithmatex\"");
        assertThat(site.build("docs/index.md", "Is $a+b$ it?")
                        .pages()
                        .get(0)
                        .html()
                        .toString())
                .doesNotContain("arithmatex");
    }

    @Test
    void wikiLinksAreReadWhenConfigured() {
        assertThat(front("markdown_extensions: [wikilinks]", "See [[Other]].", "docs/Other.md", "# O"))
                .contains("<a ")
                .doesNotContain("[[Other]]");
        assertThat(front("plugins: [ezlinks]", "See [[Other]].", "docs/Other.md", "# O"))
                .contains("<a ");
    }

    @Test
    void snippetsComeFromTheBasePath() {
        assertThat(front(
                        "markdown_extensions:\n  - pymdownx.snippets:\n      base_path: parts\n",
                        "--8<-- \"one.md\"",
                        "parts/one.md",
                        "From *parts*."))
                .contains("From <em>parts</em>.");
    }

    @Test
    void snippetsAreAppendedWhenConfigured() {
        assertThat(front(
                        "markdown_extensions:\n  - pymdownx.snippets:\n      auto_append: [includes/abbr.md]\n",
                        "The HTML of it.",
                        "includes/abbr.md",
                        "*[HTML]: Hyper Text"))
                .contains("<abbr title=\"Hyper Text\">HTML</abbr>");
    }

    @Test
    void includingTagsAreReadWithTheirPlugin() {
        String text = "{% include-markdown \"../part.md\" %}\n\n{% include \"../plain.txt\" %}";
        assertThat(front("plugins: [include-markdown]", text, "part.md", "A *part*.", "plain.txt", "plain text"))
                .contains("A <em>part</em>.", "plain text");
    }

    @Test
    void blocksOfPymdownAreReadWhenTechdocsCoreSwitchesThemOn() {
        String text =
                "/// note | Take care\nText\n///\n\n/// details-tip | More\nHidden\n///\n\n/// tab | One\nFirst\n///\n";
        assertThat(front("plugins:\n  - techdocs-core:\n      use_pymdownx_blocks: true\n", text))
                .contains("class=\"admonition note\"", "Take care", "<details", "class=\"tip\"", "data-tab-label")
                .doesNotContain("///");
        assertThat(front("plugins: [techdocs-core]", text)).contains("///");
        assertThat(front("plugins:\n  techdocs-core:\n    use_pymdownx_blocks: false\n", text))
                .contains("///");
    }

    @Test
    void extensionsOfExtraReachTheTextUnderTheirOwnName() {
        assertThat(front("markdown_extensions: [smarty]", "\"Quoted\" -- so")).contains("\u201cQuoted\u201d \u2013 so");
        assertThat(front("markdown_extensions: [nl2br]", "a\nb")).contains("<br");
        assertThat(front(
                        "markdown_extensions:\n  - pymdownx.magiclink:\n      repo_url_shorthand: true\n      user: acme\n      repo: shop\n",
                        "See #12."))
                .contains("href=\"https://github.com/acme/shop/issues/12\"");
        assertThat(front("markdown_extensions:\n  - pymdownx.critic:\n      mode: accept\n", "a {++b++}"))
                .doesNotContain("<ins");
        assertThat(front(
                        "markdown_extensions:\n  - pymdownx.extra:\n      pymdownx.betterem:\n        smart_enable: none\n",
                        "a_b_c"))
                .contains("a<em>b</em>c");
    }

    @Test
    void headingsGetTheIdsThatAreConfigured() {
        String config = """
                markdown_extensions:
                  - toc:
                      permalink: true
                      separator: _
                      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}
                """;
        assertThat(front(config, "# Über Uns")).contains("id=\"über_uns\"");
    }

    private static final String CODE = "```text\na\nb\n```\n";

    @Test
    void linesAreNumberedByTechdocsCoreUnlessItIsSaidOtherwise() {
        assertThat(front("plugins: [techdocs-core]", CODE))
                .contains("<span class=\"ln\" data-n=\"1\"></span>a\n<span class=\"ln\" data-n=\"2\"></span>b\n");
        assertThat(front("plugins: [search]", CODE)).doesNotContain("class=\"ln\"");
        assertThat(front(
                        "plugins: [techdocs-core]\nmarkdown_extensions: [{pymdownx.highlight: {linenums: false}}]",
                        CODE))
                .doesNotContain("class=\"ln\"");
        assertThat(front(
                        "plugins: [techdocs-core]\nmarkdown_extensions: [{pymdownx.highlight: {anchor_linenums: true}}]",
                        CODE))
                .contains("data-n=\"2\" id=\"__codelineno-0-2\"");
        assertThat(html(site.build("docs/index.md", CODE), "")).contains("data-linenums=\"1\"");
        assertThat(html(site.build("README.md", CODE), "")).doesNotContain("linenums");
    }

    @Test
    void aFenceDecidesAboutItsNumbersAndSingleLinesHaveNone() {
        String config = "plugins: [techdocs-core]";
        assertThat(front(config, "```text linenums=\"0\"\na\nb\n```\n")).doesNotContain("linenums");
        assertThat(front(config, "```text\na\n```\n")).doesNotContain("linenums");
        assertThat(front(config, "```text linenums=\"7\"\na\n```\n")).contains("data-n=\"7\"");
        assertThat(front(config, "Text\n\n    a\n    b\n")).contains("data-n=\"2\"");
        assertThat(front(config, "<div>x</div>\n\n" + CODE)).contains("data-n=\"2\"");
    }

    @Test
    void marksInCodeLeadToTheirNotes() {
        String text = "```yaml\na: b # (1)!\nc: d # see (2) and (9)\n```\n\n1. One\n2. Two\n";
        assertThat(front("", text))
                .contains(
                        "# (1)!<a class=\"note-link\" href=\"#code-note-0-1\" data-ui=\"note\" aria-label=\"Note 1\"></a>")
                .contains("(2)<a class=\"note-link\" href=\"#code-note-0-2\"", "and (9)</span>")
                .contains("<ol class=\"code-notes\">\n<li id=\"code-note-0-1\">One</li>");
        assertThat(front("", text + "\n<b>x</b>\n")).contains("href=\"#code-note-0-2\"", "id=\"code-note-0-2\"");
        assertThat(front("", "```yaml\na: b # (1)!\n```\n\nText\n\n1. One\n")).doesNotContain("note-link", "<li id");
    }

    @Test
    void footnotesAreNumberedByTheirDefinitions() {
        String text = "A[^b] B[^a] C[^b]\n\n[^a]:\n\n    one\n\n    two\n\n[^b]: bee\n[^c]: unused\n";
        assertThat(front("", text))
                .contains("href=\"#fn:b\" role=\"doc-noteref\">2</a>", "href=\"#fn:a\" role=\"doc-noteref\">1</a>")
                .contains("id=\"fnref2:b\"", "href=\"#fnref2:b\"")
                .containsSubsequence(
                        "<li id=\"fn:a\"><p>one</p>",
                        "<p>two</p>",
                        "<li id=\"fn:b\">",
                        "bee",
                        "<li id=\"fn:c\">",
                        "unused");
        assertThat(front("markdown_extensions: [{footnotes: {USE_DEFINITION_ORDER: false}}]", text))
                .contains("href=\"#fn:b\" role=\"doc-noteref\">1</a>")
                .containsSubsequence("<li id=\"fn:b\">", "<li id=\"fn:a\">", "<li id=\"fn:c\">");
    }

    @Test
    void optionsOfFootnotesAreHeard() {
        String config = """
                markdown_extensions:
                  - footnotes:
                      BACKLINK_TEXT: 'up &uarr;'
                      BACKLINK_TITLE: 'To {}'
                      SUPERSCRIPT_TEXT: '[{}]'
                      UNIQUE_IDS: true
                      PLACE_MARKER: NOTES
                """;
        assertThat(front(config, "# H\n\nA[^a]\n\nNOTES\n\n[^a]: one\n\n## End\n"))
                .contains("id=\"fnref:2-a\"", ">[1]</a>", "<li id=\"fn:2-a\">", "aria-label=\"To 1\">up \u2191</a>")
                .containsSubsequence("</p>", "doc-endnotes", "</section>", "<h2 id=\"end\"")
                .doesNotContain("NOTES");
    }

    @Test
    void theLanguageOfTheThemeIsThatOfThePages() {
        assertThat(site.build(
                                "mkdocs.yml",
                                "theme: {language: pt_BR}\nsite_author: Me\nsite_url: https://x.org",
                                "docs/index.md",
                                "# A")
                        .look()
                        .language())
                .contains("pt-BR");
        assertThat(site.codes()).isEmpty();
        assertThat(site.build("mkdocs.yml", "theme: {language: he}", "docs/index.md", "# A")
                        .look()
                        .fromTheRight())
                .isTrue();
        assertThat(site.build("mkdocs.yml", "theme: {language: '\"><script>'}", "docs/index.md", "# A")
                        .look()
                        .language())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'language: ar', true",
        "'language: ku_IQ', true",
        "'language: ku', false",
        "'direction: rtl', true",
        "'language: ar, direction: ltr', false",
        "'language: en, direction: rtl', true",
        "'language: fa, direction: up', true"
    })
    void theDirectionOfTheThemeCountsMoreThanItsLanguage(String theme, boolean fromTheRight) {
        assertThat(site.build("mkdocs.yml", "theme: {" + theme + "}", "docs/index.md", "# A")
                        .look()
                        .fromTheRight())
                .isEqualTo(fromTheRight);
    }

    @Test
    void tabsHaveTheIdsOfTheirLabelsWhenConfigured() {
        String text = "# Install\n\n=== \"On a Mac\"\n\n    a\n\n=== \"Windows\"\n\n    b\n\n## Windows\n";
        String slugify = "slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}";
        String config =
                "markdown_extensions:\n  - pymdownx.tabbed:\n      alternate_style: true\n      " + slugify + "\n";
        assertThat(front(config, text))
                .contains(
                        "id=\"on-a-mac\" class=\"tab-switch\"",
                        "for=\"on-a-mac\"",
                        "id=\"windows_1\"",
                        "<h2 id=\"windows\"");
        assertThat(front(config, text + "\n<b>x</b>\n")).contains("id=\"on-a-mac\"", "for=\"on-a-mac\"");
        assertThat(front(config + "      combine_header_slug: true\n", text)).contains("id=\"install-on-a-mac\"");
        assertThat(front("", text)).contains("id=\"tab--1-1\"");
    }

    @Test
    void drawingsOfDiagramsNetAreLinks() {
        String text = "![Plan](x.drawio) ![](x.drawio) [file](x.drawio) ![s](y.drawio.svg) ![p](z.drawio.png)";
        assertThat(front(
                        "",
                        text,
                        "docs/x.drawio",
                        "<mxfile/>",
                        "docs/y.drawio.svg",
                        "<svg/>",
                        "docs/z.drawio.png",
                        "p"))
                .contains(
                        "<a class=\"external-image\" href=\"x.drawio\">Plan</a>",
                        ">x.drawio</a>",
                        "<a href=\"x.drawio\">file</a>")
                .contains("<img src=\"y.drawio.svg\"", "<img src=\"z.drawio.png\"")
                .doesNotContain("src=\"x.drawio\"");
    }

    @Test
    void linksToRenderedPagesLeadToPages() {
        assertThat(front(
                        "use_directory_urls: false",
                        "[a](sub/page.html) [b](sub/page.html#two) [c](sub/index.html)",
                        "docs/sub/page.md",
                        "# Page\n\n## Two",
                        "docs/sub/index.md",
                        "# Sub"))
                .contains(
                        "href=\"sub/page/index.html\"", "href=\"sub/page/index.html#two\"", "href=\"sub/index.html\"");
        assertThat(site.codes()).isEmpty();
    }

    @Test
    void componentsOfMdxAreShownAndNeverRun() {
        String text = """
                import Tabs from '@theme/Tabs'

                export const x = 1;

                # A

                Text <Badge kind={x}>words</Badge>.

                <Card
                  data={{a: 1}}
                  onClick={() => alert(1)}
                />

                See [mdx](x.mdx).
                """;
        Documentation docs = site.build("docs/index.md", text, "docs/x.mdx", "# X");
        assertThat(docs.pages()).hasSize(1);
        assertThat(html(docs, ""))
                .contains(
                        "import Tabs from",
                        "export const x = 1;",
                        "&lt;Badge kind={x}&gt;words",
                        "&lt;Card",
                        "data={{a: 1}}",
                        "alert(1)")
                .contains("href=\"" + DocsFixture.VIEW + "docs/x.mdx\"")
                .doesNotContain("<Card", "<badge");
    }

    @Test
    void aDiagramFileOfAnotherProgramIsALinkWithItsSourceBelow() {
        String xml = "<mxfile><mxCell value=\"Shop &lt;b&gt;web&lt;/b&gt;\"/></mxfile>";
        Documentation docs = site.build(
                "docs/index.md",
                "![Plan](img/my%20x.drawio){ page=2 }\n\n![](big.excalidraw)\n\n![](gone.drawio)",
                "docs/img/my x.drawio",
                xml,
                "docs/big.excalidraw",
                "{}" + " ".repeat(60_000));
        assertThat(html(docs, ""))
                .contains(
                        "<figure class=\"diagram-source\" data-diagram=\"drawio\">",
                        "<pre data-diagram-source>&lt;mxfile&gt;",
                        "href=\"img/my%20x.drawio\">Plan</a>",
                        "A diagram (excalidraw) that is not drawn here")
                .doesNotContain("<img", "<mxfile", "{}");
        assertThat(page(docs, "").sections().get().toString()).contains("Shop  web");
        assertThat(site.codes()).containsExactly("docs.missing-image");
    }

    @Test
    void aDiagramFileWhoseLanguageIsKnownIsDrawn() {
        Documentation docs = site.build(
                "docs/index.md", "![](a.mmd)\n\n![](b.d2)", "docs/a.mmd", "graph LR\n A-->B", "docs/b.d2", "x -> y");
        assertThat(html(docs, ""))
                .contains(
                        "<pre class=\"mermaid\" data-diagram=\"mermaid\">graph LR", "data-diagram=\"d2\"", "x -&gt; y");
    }

    @Test
    void componentsWithAnEndShowTheirTagsAroundWhatIsInThem() {
        String text = """
                # A

                <Tabs groupId="os">
                  <TabItem value="a" onClick="alert(1)">

                **Text** in a.

                  </TabItem>
                </Tabs>

                Words <Badge kind="x">new</Badge>, <blink>old</blink> and {1 + 2}.
                """;
        assertThat(html(site.build("docs/index.md", text), ""))
                .contains(
                        ">&lt;Tabs groupId=&quot;os&quot;&gt;</code>".replace("&quot;", "\""),
                        ">&lt;/TabItem&gt;</code>",
                        ">&lt;/Tabs&gt;</code>",
                        "<strong>Text</strong> in a.",
                        ">new<code class=\"component\" data-ui=\"tag\">&lt;/Badge&gt;</code>, old and {1 + 2}.")
                .doesNotContain("<tabs", "<badge");
        assertThat(site.codes()).isNotEmpty().containsOnly("docs.dropped-html");
    }
}
