package dev.stagebill.drawing;

import dev.stagebill.drawing.DotGraph.Node;
import dev.stagebill.drawing.DotGraph.Part;
import dev.stagebill.layout.LayerGraph;
import dev.stagebill.layout.LayerGraph.Place;
import dev.stagebill.layout.LayerGraph.Point;
import dev.stagebill.layout.LayerGraph.Size;
import dev.stagebill.layout.LayerSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Draws a graph in layers. */
final class DotPicture {
    private static final double PADDING = 8;

    private final DotGraph graph;
    private final Map<String, String> attributes;
    private final LayerGraph layers;
    private final Map<Node, DotBox> boxes = new LinkedHashMap<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final Map<DotCluster, Integer> clusters = new LinkedHashMap<>();
    private final Map<DotLine, Integer> lines = new LinkedHashMap<>();
    private final Set<DotGraph.Edge> back;
    private final boolean curved;

    private DotPicture(DotGraph graph) {
        this.graph = graph;
        this.attributes = graph.root.attributes;
        this.back = DotCycles.backEdges(graph);
        LayerSettings settings = settings(graph);
        this.curved = settings.routing() == LayerSettings.Routing.CURVES;
        this.layers = new LayerGraph(settings);
        layers.keepOrder();
    }

    /** The graph as SVG. */
    static String draw(DotGraph graph) {
        DotPicture picture = new DotPicture(graph);
        picture.add();
        return picture.svg(picture.layers.arrange());
    }

    private static LayerSettings settings(DotGraph graph) {
        Map<String, String> attributes = graph.root.attributes;
        LayerSettings.Direction direction =
                switch (attributes.getOrDefault("rankdir", "TB").toUpperCase(Locale.ROOT)) {
                    case "LR" -> LayerSettings.Direction.RIGHT;
                    case "RL" -> LayerSettings.Direction.LEFT;
                    case "BT" -> LayerSettings.Direction.UP;
                    default -> LayerSettings.Direction.DOWN;
                };
        LayerSettings.Routing routing =
                switch (attributes.getOrDefault("splines", "true").toLowerCase(Locale.ROOT)) {
                    case "ortho" -> LayerSettings.Routing.ORTHOGONAL;
                    case "line", "false", "polyline", "no" -> LayerSettings.Routing.POLYLINE;
                    default -> hasClusters(graph.root) ? LayerSettings.Routing.POLYLINE : LayerSettings.Routing.CURVES;
                };
        double boxGap = DotValue.inches(attributes.get("nodesep"), 0.3);
        double layerGap = DotValue.inches(attributes.get("ranksep"), 0.5);
        return new LayerSettings(direction, routing, PADDING, boxGap, layerGap, 7, false);
    }

    private static boolean hasClusters(Part part) {
        return part.parts.stream().anyMatch(inner -> inner.isCluster() || hasClusters(inner));
    }

    private void add() {
        addParts(graph.root, -1);
        graph.nodes.values().stream().filter(node -> !numbers.containsKey(node)).forEach(node -> addBox(node, -1));
        if (clusters.isEmpty()) {
            DotRanks.of(graph).forEach((node, rank) -> layers.layer(number(node), rank));
        }
        for (DotGraph.Edge edge : graph.edges) {
            DotLine line = new DotLine(edge, graph);
            int from = end(edge.from(), edge.attributes().get("ltail"));
            int to = end(edge.to(), edge.attributes().get("lhead"));
            boolean leadsBack = back.contains(edge);
            int number = layers.line(
                    leadsBack ? to : from, leadsBack ? from : to, line.weight(), turned(line.labelSizes(), leadsBack));
            lines.put(line, number);
        }
    }

    /** Clusters first, the innermost last: a node belongs to the innermost cluster that names it first. */
    private void addParts(Part part, int group) {
        for (Part inner : part.parts) {
            int own = group;
            if (inner.isCluster() && !inner.members.stream().allMatch(numbers::containsKey)) {
                DotCluster cluster = new DotCluster(inner, graph.name);
                own = layers.group(group, cluster.head());
                clusters.put(cluster, own);
            }
            addParts(inner, own);
            if (own != group) {
                for (Node member : inner.members) {
                    addBox(member, own);
                }
            }
        }
    }

    private void addBox(Node node, int group) {
        if (numbers.containsKey(node)) {
            return;
        }
        String direction = attributes.getOrDefault("rankdir", "TB").toUpperCase(Locale.ROOT);
        DotBox box = new DotBox(node, graph.name, !direction.equals("LR") && !direction.equals("RL"));
        boxes.put(node, box);
        numbers.put(node, layers.box(group, box.size()));
    }

    private int number(Node node) {
        return numbers.getOrDefault(node, 0);
    }

    /** The labels of a line that is laid out from its end to its start: the first is that of its middle. */
    private static <T> List<T> turned(List<T> labels, boolean turned) {
        return turned && labels.size() == 3 ? List.of(labels.get(0), labels.get(2), labels.get(1)) : labels;
    }

    /** A line may end at a cluster. */
    private int end(Node node, @org.jspecify.annotations.Nullable String cluster) {
        return clusters.entrySet().stream()
                .filter(entry -> entry.getKey().part().name.equals(cluster))
                .filter(entry -> entry.getKey().part().members.contains(node))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> number(node));
    }

    private String svg(Size size) {
        DotLabel title = DotLabel.of(
                DotLabel.filled(attributes.getOrDefault("label", ""), graph.name, graph.name),
                DotFont.of(attributes, 14));
        double head = title.height() == 0 ? 0 : title.height() + PADDING;
        boolean above = attributes.getOrDefault("labelloc", "b").startsWith("t");
        double width = Math.max(size.width(), title.width() + 2 * PADDING);
        DotSvg svg = new DotSvg();
        svg.start("svg").attribute("xmlns", "http://www.w3.org/2000/svg").attribute("width", width);
        svg.attribute("height", size.height() + head);
        svg.attribute("viewBox", "0 0 " + DotSvg.number(width) + " " + DotSvg.number(size.height() + head));
        svg.attribute("font-family", "Helvetica,Arial,sans-serif");
        String paper = DotColour.of(attributes.get("bgcolor"), "none");
        svg.attribute("style", "background:" + paper).end();
        double left = (width - size.width()) / 2;
        svg.start("g")
                .attribute(
                        "transform", "translate(" + DotSvg.number(left) + "," + DotSvg.number(above ? head : 0) + ")")
                .end();
        clusters.forEach((cluster, number) -> cluster.draw(svg, layers.place(number)));
        boxes.forEach((node, box) -> box.draw(svg, layers.place(number(node))));
        lines.forEach((line, number) -> line.draw(svg, onOutlines(line, layers.route(number)), curved));
        svg.close("g");
        title.draw(svg, 0, above ? PADDING / 2 : size.height(), width, title.height());
        return svg.close("svg").toString();
    }

    private LayerGraph.Line onOutlines(DotLine line, LayerGraph.Line route) {
        if (route.points().size() < 2) {
            return route;
        }
        List<Point> points = new ArrayList<>(route.points());
        boolean leadsBack = back.contains(line.edge());
        if (leadsBack) {
            Collections.reverse(points);
        }
        points.set(0, onOutline(line.edge().from(), points.get(0)));
        points.set(points.size() - 1, onOutline(line.edge().to(), points.get(points.size() - 1)));
        return new LayerGraph.Line(points, turned(route.labels(), leadsBack));
    }

    /** A line that ends at a cluster stays there. */
    private Point onOutline(Node node, Point end) {
        DotBox box = boxes.get(node);
        Place place = layers.place(number(node));
        boolean near = end.x() >= place.x() - 1
                && end.x() <= place.x() + place.width() + 1
                && end.y() >= place.y() - 1
                && end.y() <= place.y() + place.height() + 1;
        return box == null || !near ? end : DotShape.onOutline(box.shape(), place, end);
    }
}
