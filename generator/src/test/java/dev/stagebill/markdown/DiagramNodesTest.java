package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class DiagramNodesTest {
    /** Draws its own text, which is SVG; a text that begins with a question mark is wrong. */
    private static final DiagramFormat ECHO = new DiagramFormat() {
        @Override
        public String name() {
            return "plantuml";
        }

        @Override
        public Set<String> languages() {
            return Set.of("plantuml", "puml");
        }

        @Override
        public Drawing draw(Source source) {
            return source.text().startsWith("?")
                    ? Drawing.failed("has a question", 1)
                    : Drawing.of(List.of(source.text()));
        }
    };

    private final MarkdownRenderer renderer = new MarkdownRenderer(List.of(ECHO), Set.of());

    @Test
    void aDrawnDiagramKeepsItsSource() {
        RenderedMarkdown page =
                render("```puml\n<svg width='9px' viewBox='0 0 9 9'><text x='1'>words</text></svg>\n```\n");
        Element figure = body(page).selectFirst("figure[data-diagram=plantuml]");

        assertThat(figure.select("svg text").text()).isEqualTo("words");
        assertThat(figure.select("[data-diagram-source]").text()).startsWith("<svg width");
        assertThat(figure.select("[role=img]").attr("aria-label")).isEqualTo("Diagram");
        assertThat(figure.select("svg").attr("width")).isEqualTo("9");
        assertThat(page.sections().get(0).text()).contains("words").doesNotContain("<svg");
    }

    @Test
    void marksOfOtherExtensionsAreUnderstood() {
        String svg = "<svg><text>a</text></svg>";
        Document uml =
                body(render("::uml:: classes=\"wide\" alt=\"What it shows\"\n" + svg + "\n::end-uml::\n\nAfter.\n"));

        assertThat(uml.select("figure.diagram.wide [aria-label='What it shows'] text")
                        .text())
                .isEqualTo("a");
        assertThat(uml.select("p").text()).isEqualTo("After.");
        assertThat(body(render("```{.plantuml title=\"T\"}\n" + svg + "\n```")).select("[aria-label=T]"))
                .hasSize(1);
        assertThat(body(render("```kroki-plantuml\n" + svg + "\n```")).select("figure svg"))
                .hasSize(1);
        assertThat(body(render("{% dot a.svg\ndigraph {}\n%}\n\nAfter."))
                        .select("pre[data-diagram=graphviz]")
                        .text())
                .isEqualTo("digraph {}");
        assertThat(body(render("{% raw %}\n\ntext")).select("p").eachText()).containsExactly("{% raw %}", "text");
        assertThat(body(render("::: mkdocs")).select("p").text()).isEqualTo("::: mkdocs");
    }

    @Test
    void aFileIsDrawn() {
        Includes files = (path, from) -> Optional.ofNullable(
                Map.of("a.puml", "<svg><text>file</text></svg>").get(path));
        PageInput input = new PageInput(MarkdownOptions.TECHDOCS, LinkResolver.AS_WRITTEN, files);

        assertThat(body(renderer.render("```plantuml source=\"a.puml\"\n```\n", input))
                        .select("svg text")
                        .text())
                .isEqualTo("file");
        assertThat(renderer.render("a\n\n```plantuml source=\"b.puml\"\n```\n", input)
                        .remarks())
                .first()
                .extracting(RenderedMarkdown.Remark::code, RenderedMarkdown.Remark::line)
                .containsExactly("docs.diagram-failed", 3);
    }

    @Test
    void whatIsWrongIsNamedWithTheLineOfThePage() {
        RenderedMarkdown page = render("# T\n\n```plantuml\n?\n```\n");

        assertThat(page.remarks())
                .containsExactly(
                        new RenderedMarkdown.Remark("docs.diagram-failed", "the diagram (plantuml) has a question", 4));
        assertThat(body(page).select("pre[data-diagram=plantuml] code").text()).isEqualTo("?");
        assertThat(body(page).select("figcaption").text()).contains("has a question");
    }

    @Test
    void aPageWithHtmlOfItsAuthorShowsDrawingsToo() {
        String drawing = "```plantuml\n<svg><text>drawn</text></svg>\n```\n";
        Document page = body(render("<div><figure data-drawing=0></figure><svg><text>own</text></svg>x</div>\n\n"
                + drawing + "\n" + drawing));

        assertThat(page.select("figure.diagram svg text").eachText()).containsExactly("drawn", "drawn");
    }

    @Test
    void aDrawingInAnUnfinishedTableOrParagraphStandsOutsideOfIt() {
        String drawing = "\n\n```plantuml\n<svg><text>drawn</text></svg>\n```\n\n";
        Document page = body(render("<table>" + drawing + "<tr><td>x\n\n<p>y" + drawing));

        assertThat(page.select("figure.diagram svg text").eachText()).containsExactly("drawn", "drawn");
        assertThat(page.select("table > figure, p > figure, [data-drawing]")).isEmpty();
    }

    @Test
    void nothingOfADrawingRunsLoadsOrRestyles() {
        String svg = "<svg onload='a()' style='background:red;position:fixed'><style>*{}</style><script>a()</script>"
                + "<foreignObject><iframe src='x'></iframe></foreignObject><a href='java&#10;script:a()'><text onclick='a()'>t</text></a>"
                + "<image href='https://example.org/a.png'/><image href='data:image/svg+xml,x'/><use href='https://example.org#a'/>"
                + "<rect style='fill:url(https://example.org);stroke:red' fill='url(//example.org)' class='x' data-x='y'/>"
                + "<set attributeName='href' to='javascript:a()'/><animate attributeName='href'/><text style='font-size:1\\000'>u</text></svg>";
        Document page = body(render("```plantuml\n" + svg + "\n```\n"));
        Element drawing = page.selectFirst("svg");

        assertThat(drawing.select("script, style, foreignObject, iframe, set, animate"))
                .isEmpty();
        assertThat(drawing.select("[style], [onload], [onclick], [class], [data-x], a[href]"))
                .isEmpty();
        assertThat(drawing.outerHtml()).doesNotContain("example.org", "javascript", "data:", "\\");
        assertThat(drawing.select("rect[stroke=red]")).hasSize(1);
        assertThat(page.select("figure.paper")).as("colours of its own").hasSize(1);
    }

    @Test
    void linksLeadWhereThoseOfThePageLead() {
        LinkResolver links = (target, use, line) -> Optional.of(target.equals("a.md") ? "a/index.html" : target);
        RenderedMarkdown page = renderer.render(
                "```plantuml\n<svg><a href='a.md'><text>a</text></a><a xlink:href='https://example.org'><text>b</text></a></svg>\n```\n",
                links);

        assertThat(body(page).select("svg a").eachAttr("href")).containsExactly("a/index.html", "https://example.org");
        assertThat(body(page).select("svg a[target=_blank][rel='noopener noreferrer']"))
                .hasSize(1);
        assertThat(body(page).select("[role=group]")).hasSize(1);
    }

    @Test
    void idsOfTwoDrawingsDiffer() {
        String drawing =
                "```plantuml\n<svg><defs><linearGradient id='g'/></defs><rect id='other' fill='url(#g)'/><use href='#g'/></svg>\n```\n\n";
        Document page = body(render(drawing + drawing));
        List<String> ids = page.select("svg [id]").eachAttr("id");

        assertThat(ids).hasSize(2).doesNotHaveDuplicates().allMatch(id -> id.startsWith("ui--"));
        assertThat(page.select("rect").eachAttr("fill"))
                .containsExactly("url(#" + ids.get(0) + ")", "url(#" + ids.get(1) + ")");
        assertThat(page.select("use").eachAttr("href")).containsExactly("#" + ids.get(0), "#" + ids.get(1));
    }

    @Test
    void stylesBecomeAttributesAndUsualColoursHaveOneForm() {
        Document page = body(
                render(
                        "```plantuml\n<svg style='background:#FFFFFF'><rect fill='#FFFFFF' style='stroke:#000000;stroke-width:2;'/></svg>\n```\n"));

        assertThat(page.select("rect[fill=#fff][stroke=#000][stroke-width=2]")).hasSize(1);
        assertThat(page.select("figure.paper")).isEmpty();
    }

    private RenderedMarkdown render(String markdown) {
        return renderer.render(markdown, LinkResolver.AS_WRITTEN);
    }

    private static Document body(RenderedMarkdown page) {
        return Jsoup.parseBodyFragment(page.html().toString());
    }
}
