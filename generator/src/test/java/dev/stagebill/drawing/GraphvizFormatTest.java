package dev.stagebill.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.markdown.DiagramFormat.Drawing;
import dev.stagebill.markdown.DiagramFormat.Fault;
import dev.stagebill.markdown.DiagramFormat.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphvizFormatTest {
    private final GraphvizFormat format = new GraphvizFormat();

    @Test
    void nodesEdgesAndLabelsAreDrawn() {
        Document svg = picture("digraph { a [label=\"First\"]; a -> b [label=leads]; b -> c -> a }");

        assertThat(svg.select("text").eachText()).containsExactlyInAnyOrder("First", "b", "c", "leads");
        assertThat(svg.select("ellipse")).hasSize(3);
        assertThat(svg.select("path")).hasSize(3);
        assertThat(svg.select("polygon")).as("arrowheads").hasSize(3);
    }

    @Test
    void theGrammarIsReadWhole() {
        DotGraph graph = DotParser.parse("""
                /* comment */
                # 1 "file"
                strict DiGraph "the" + " name" { // comment
                  graph [rankdir=LR]; node [shape=box, color=red] edge [style=dashed];
                  size = "4,4"
                  -1.5 -> .5:n -> "quoted \\" name":port:sw;
                  subgraph cluster_one { label=<b>; inner; node [shape=circle] deep }
                  {x y} -> {z; w} [weight=2][color=blue]
                  subgraph cluster_one { more }
                  a\u00e9; _b2
                }
                """);

        assertThat(graph.directed).isTrue();
        assertThat(graph.strict).isTrue();
        assertThat(graph.name).isEqualTo("the name");
        assertThat(graph.root.attributes).containsEntry("rankdir", "LR").containsEntry("size", "4,4");
        assertThat(graph.nodes)
                .containsOnlyKeys(
                        "-1.5", ".5", "quoted \" name", "inner", "deep", "x", "y", "z", "w", "more", "a\u00e9", "_b2");
        assertThat(graph.nodes.get("deep").attributes)
                .containsEntry("shape", "circle")
                .containsEntry("color", "red");
        assertThat(graph.edges).hasSize(6);
        assertThat(graph.edges.get(5).attributes())
                .containsEntry("style", "dashed")
                .containsEntry("weight", "2")
                .containsEntry("color", "blue");
        assertThat(graph.edges.get(1).toPort()).isEqualTo("port");
        assertThat(graph.root.parts).extracting(part -> part.name).containsOnlyOnce("cluster_one");
        assertThat(graph.root.parts.get(0).members)
                .extracting(node -> node.id)
                .containsExactly("inner", "deep", "more");
    }

    @Test
    void aClusterFramesItsNodes() {
        Document svg = picture("digraph { subgraph cluster_a { label=Inside; a; b } c -> a }");

        assertThat(svg.select("rect")).hasSize(1);
        assertThat(svg.select("text").eachText()).contains("Inside");
    }

    @Test
    void recordsAndTablesHaveFields() {
        Document svg = picture(
                "digraph { r [shape=record label=\"<p> one | { two | three }\"];"
                        + " t [shape=none label=<<table><tr><td colspan=\"2\"><b>Head</b></td></tr><tr><td>x</td><td>y &amp; z</td></tr></table>>] }");

        assertThat(svg.select("text").eachText()).contains("one", "two", "three", "Head", "x", "y & z");
        assertThat(svg.select("line")).hasSize(2);
        assertThat(svg.select("text[font-weight=bold]").eachText()).containsExactly("Head");
    }

    @Test
    void nodesOfOneRankStandBesideEachOther() {
        Document svg = picture("digraph { a -> b -> c; x; {rank=same; c; x} }");

        assertThat(svg.select("text:containsOwn(x)").attr("y"))
                .isEqualTo(svg.select("text:containsOwn(c)").attr("y"));
    }

    @Test
    void theOrderOfTheTextIsKept() {
        Document svg = picture("digraph { root -> first; root -> second; root -> third }");

        assertThat(Stream.of("first", "second", "third")
                        .map(name -> Double.valueOf(
                                svg.select("text:containsOwn(" + name + ")").attr("x")))
                        .toList())
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "box",
                "ellipse",
                "circle",
                "diamond",
                "cylinder",
                "note",
                "tab",
                "folder",
                "box3d",
                "component",
                "hexagon",
                "octagon",
                "doublecircle",
                "point",
                "plaintext",
                "underline",
                "star",
                "house",
                "Mrecord",
                "unknown"
            })
    void everyShapeIsDrawn(String shape) {
        assertThat(picture("graph { a [shape=" + shape + "] }").select("g g *")).isNotEmpty();
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        String text = "digraph { a -> b; b -> c; c -> a; a -> d; subgraph cluster_x { d; e } e -> a }";

        assertThat(draw(text)).isEqualTo(draw(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digraph {\n a -> \n}",
                "digraph {\n a [label=\"open]\n}",
                "digraph {\n a -> b",
                "hello",
                "graph {\n <a"
            })
    void aMistakeIsNamedWithItsLine(String text) {
        assertThat(draw(text).fault()).get().satisfies(fault -> {
            assertThat(fault.line()).isPositive();
            assertThat(fault.message()).isNotBlank();
        });
    }

    @Test
    void whatIsTooLargeIsRefused() {
        StringBuilder nodes = new StringBuilder("digraph {");
        for (int i = 0; i < 1_100; i++) {
            nodes.append(" n").append(i);
        }
        assertThat(message(nodes + "}")).contains("more than 1000 nodes");
        assertThat(message("digraph {" + "{".repeat(100) + "}".repeat(100) + "}"))
                .contains("nested too deeply");
        String many = "{" + nodes.substring(9, 600) + "}";
        assertThat(message("digraph {" + many + "->" + many + "->" + many + "}"))
                .contains("lines");
        assertThat(message("x".repeat(300_001))).contains("longer than");
    }

    @Test
    void hostileTextStaysText() {
        Drawing drawing = draw(
                "digraph { a [label=\"<script>alert(1)</script>\" tooltip=\"\\\"><img onerror=1>\" color=\"red\\\" onload=\\\"x\"];"
                        + " b [label=<<table><tr><td href=\"javascript:alert(1)\">x</td></tr></table>> fillcolor=\"url(https://example.org)\" style=filled];"
                        + " c [label=<<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;>] }");

        assertThat(drawing.pictures())
                .singleElement()
                .asString()
                .doesNotContain("<script", "<img", "onload=\"", "url(", "root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digraph { a [image=\"/etc/passwd\"]; b [image=\"https://example.org/b.png\"]; imagepath=\"/etc\" a -> b }",
                "digraph { stylesheet=\"https://example.org/x.css\"; a [shape=custom, shapefile=\"/etc/passwd\"] }",
                "digraph { a [label=<<img src=\"/etc/passwd\"/>>]; b [label=<<table><tr><td><img src=\"https://example.org/b.png\"/></td></tr></table>>] }",
                "digraph { fontpath=\"/etc\"; a [fontname=\"x\\\" onload=\\\"y\", class=\"x\\\"><script>\", id=\"<script>\"] }"
            })
    void nothingOutsideIsDrawn(String text) {
        assertThat(draw(text).pictures())
                .singleElement()
                .asString()
                .doesNotContain("example.org", "passwd", "<image", "<style", "<script", " onload=\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digraph { n [label=<%s>] }|<table><tr><td>",
                "digraph { n [label=\"%s\"] }|\\n",
                "digraph { n [shape=record, label=\"%s\"] }|{a|",
                "digraph { n [label=<%s>] }|&a;",
                "digraph { %s }|a -> a; ",
                "digraph { %s }|a -> b; b -> a; "
            })
    void aBombEnds(String template) {
        String[] parts = template.split("\\|", 2);

        assertThat(draw(parts[0].formatted(parts[1].repeat(20_000)))).isNotNull();
    }

    @Test
    void whatWouldTakeVeryLongToLayOutIsRefused() {
        assertThat(message("digraph { " + "a -> b; ".repeat(1_000) + "}")).contains("too many lines");
    }

    @Test
    void clustersAreCounted() {
        String cluster = "subgraph cluster_%d { a%d ";
        String many = IntStream.range(0, 201)
                .mapToObj(i -> cluster.formatted(i, i) + "} ")
                .collect(Collectors.joining());
        String deep =
                IntStream.range(0, 26).mapToObj(i -> cluster.formatted(i, i)).collect(Collectors.joining());

        assertThat(message("digraph { " + many + "}")).isEqualTo("has more than 200 clusters");
        assertThat(message("digraph { " + deep + "}".repeat(27)))
                .isEqualTo("has more than 25 clusters inside of each other");
    }

    private String message(String text) {
        return draw(text).fault().map(Fault::message).orElse("");
    }

    private Document picture(String text) {
        Drawing drawing = draw(text);
        assertThat(drawing.fault()).isEmpty();
        assertThat(drawing.pictures()).hasSize(1);
        return Jsoup.parse(drawing.pictures().get(0), Parser.xmlParser());
    }

    private Drawing draw(String text) {
        return format.draw(new Source("graphviz", text, path -> Optional.empty()));
    }

    @Test
    void allProgramsAreLanguages() {
        assertThat(format.languages()).containsAll(List.of("dot", "neato", "fdp", "sfdp", "twopi", "circo"));
    }
}
