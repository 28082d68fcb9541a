package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InclusionTest {
    private static final Map<String, String> FILES = Map.of(
            "a.md", "one\ntwo\nthree\n",
            "nested.md", "--8<-- \"a.md\"\nlast\n",
            "loop.md", "x\n--8<-- \"loop.md\"\ny\n",
            "code.py", "head\n# --8<-- [start:main]\n    run()\n# --8<-- [end:main]\ntail\n",
            "sub/page.md", "# Title\n\n[link](other.md) ![p](../p.png)\n<!--s-->\npart\n<!--e-->\n",
            "deep.md", "> ".repeat(300) + "x");
    private static final Includes INCLUDES = (path, from) -> Optional.ofNullable(FILES.get(path));

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @Test
    void aSnippetStandsWhereItIsNamed() {
        assertThat(html("a\n\n--8<-- \"a.md\"\n\nb")).isEqualTo("<p>a</p><p>one two three</p><p>b</p>");
    }

    @Test
    void aSnippetIsIndentedAsItsMark() {
        assertThat(html("- x\n\n    ```\n    --8<-- \"a.md\"\n    ```"))
                .isEqualTo("<ul><li><p>x</p><pre><code>one\ntwo\nthree\n</code></pre></li></ul>");
    }

    @Test
    void linesAndSectionsAreChosen() {
        assertThat(html("--8<-- \"a.md:2:3\"")).isEqualTo("<p>two three</p>");
        assertThat(html("--8<-- \"a.md:2\"")).isEqualTo("<p>two three</p>");
        assertThat(html("--8<-- \"a.md::1\"")).isEqualTo("<p>one</p>");
        assertThat(html("--8<-- \"a.md:-2\"")).isEqualTo("<p>three</p>");
        assertThat(html("--8<-- \"a.md:1:1,3:3\"")).isEqualTo("<p>one three</p>");
        assertThat(html("```\n--8<-- \"code.py:main\"\n```")).isEqualTo("<pre><code>    run()\n</code></pre>");
    }

    @Test
    void aBlockNamesSeveralSnippets() {
        assertThat(html("--8<--\na.md\n\nnested.md\n; loop.md\n--8<--"))
                .isEqualTo("<p>one two three</p><p>one two three last</p>");
    }

    @Test
    void anEscapedMarkStays() {
        assertThat(html(";--8<-- \"a.md\"")).isEqualTo("<p>--8← \"a.md\"</p>");
    }

    @Test
    void circlesEnd() {
        RenderedMarkdown page = render("--8<-- \"loop.md\"", MarkdownOptions.TECHDOCS);
        assertThat(Markup.content(page.html().toString())).isEqualTo("<p>x y</p>");
        assertThat(page.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("docs.missing-include");
            assertThat(remark.message()).contains("includes itself");
        });
    }

    @Test
    void whatCannotBeIncludedIsToldAtItsLine() {
        RenderedMarkdown page = render(
                "---\ntitle: x\n---\na\n--8<-- \"nope.md\"\n--8<-- \"https://x.org/a\"\n--8<-- \"code.py:no\"\n--8<-- \"deep.md\"",
                MarkdownOptions.TECHDOCS);
        assertThat(page.remarks()).extracting(RenderedMarkdown.Remark::line).containsExactly(5, 6, 7, 8);
    }

    @Test
    void linesAfterAnIncludeKeepTheirNumbers() {
        StringBuilder asked = new StringBuilder();
        String text = "--8<-- \"a.md\"\n\n<!-- c\n\n-->\n[x](y.md)\n\n<div><a href=\"z.md\">z</a></div>\n";
        renderer.render(
                text,
                new PageInput(
                        MarkdownOptions.TECHDOCS,
                        (target, use, line) -> {
                            asked.append(line).append(' ').append(target).append(' ');
                            return Optional.of(target);
                        },
                        INCLUDES));
        assertThat(asked).hasToString("6 y.md 8 z.md ");
    }

    @Test
    void everyPageGetsWhatIsAppended() {
        assertThat(Markup.content(render("x", options("pymdownx.snippets", Map.of("auto_append.0", "a.md")))
                        .html()
                        .toString()))
                .isEqualTo("<p>x</p><p>one two three</p>");
    }

    @Test
    void tagsOfThePluginIncludeMarkdown() {
        MarkdownOptions plugin = options("plugin:include-markdown", Map.of());
        assertThat(content("{% include-markdown \"sub/page.md\" heading-offset=1 %}", plugin))
                .contains("<h2 id='title'>", "href='sub/other.md'", "src='p.png'", "<p>part</p>");
        assertThat(content(
                        "- x\n\n    {% include-markdown \"./sub/page.md\"\n  start='<!--s-->' end=\"<!--e-->\"\n%}\n",
                        plugin))
                .isEqualTo("<ul><li><p>x</p><p>part</p></li></ul>");
        assertThat(content("{% include-markdown \"a.md\" %}", MarkdownOptions.TECHDOCS))
                .isEqualTo("<p>{% include-markdown \"a.md\" %}</p>");
    }

    @Test
    void marksOfMarkdownInclude() {
        assertThat(content("{!a.md!}", options("markdown_include.include", Map.of())))
                .isEqualTo("<p>one two three</p>");
    }

    private static MarkdownOptions options(String extension, Map<String, String> options) {
        return new MarkdownOptions(Map.of(extension, options));
    }

    private String html(String text) {
        return content(text, MarkdownOptions.TECHDOCS);
    }

    private String content(String text, MarkdownOptions options) {
        return Markup.content(render(text, options).html().toString());
    }

    private RenderedMarkdown render(String text, MarkdownOptions options) {
        return renderer.render(text, new PageInput(options, LinkResolver.AS_WRITTEN, INCLUDES));
    }
}
