package dev.stagebill.drawing;

import dev.stagebill.layout.LayerGraph;
import dev.stagebill.layout.LayerGraph.Place;
import dev.stagebill.layout.LayerGraph.Point;
import dev.stagebill.layout.LayerGraph.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An edge: the sizes of its labels before it has a place, and its drawing after that. */
final class DotLine {
    private final Map<String, String> attributes;
    private final Set<String> styles;
    private final DotGraph.Edge edge;
    private final String stroke;
    private final List<DotLabel> labels = new ArrayList<>();
    private final DotArrow head;
    private final DotArrow tail;

    DotLine(DotGraph.Edge edge, DotGraph graph) {
        this.edge = edge;
        this.attributes = edge.attributes();
        this.styles = DotValue.styles(attributes.get("style"));
        this.stroke = DotColour.of(attributes.get("color"), "#000");
        String direction = attributes
                .getOrDefault("dir", graph.directed ? "forward" : "none")
                .toLowerCase(Locale.ROOT);
        double scale = DotValue.number(attributes.get("arrowsize"), 1);
        boolean forward = direction.equals("forward") || direction.equals("both");
        boolean back = direction.equals("back") || direction.equals("both");
        this.head = new DotArrow(forward ? attributes.getOrDefault("arrowhead", "normal") : "none", scale);
        this.tail = new DotArrow(back ? attributes.getOrDefault("arrowtail", "normal") : "none", scale);
        addLabels(graph);
    }

    private void addLabels(DotGraph graph) {
        Optional<String> middle =
                DotValue.text(attributes.get("label")).or(() -> DotValue.text(attributes.get("xlabel")));
        Optional<String> end = DotValue.text(attributes.get("headlabel"));
        Optional<String> start = DotValue.text(attributes.get("taillabel"));
        if (middle.isEmpty() && end.isEmpty() && start.isEmpty() || isInvisible()) {
            return;
        }
        DotFont font = DotFont.of(attributes, 13);
        String name = edge.from().id + (graph.directed ? "->" : "--") + edge.to().id;
        labels.add(DotLabel.of(DotLabel.filled(middle.orElse(""), name, graph.name), font));
        if (end.isPresent() || start.isPresent()) {
            labels.add(DotLabel.of(end.orElse(""), font));
            labels.add(DotLabel.of(start.orElse(""), font));
        }
    }

    DotGraph.Edge edge() {
        return edge;
    }

    boolean isInvisible() {
        return styles.contains("invis") || styles.contains("invisible");
    }

    int weight() {
        return (int) Math.max(0, Math.min(100, DotValue.number(attributes.get("weight"), 1)));
    }

    List<Size> labelSizes() {
        return labels.stream()
                .map(label -> new Size(Math.max(1, label.width() + 6), Math.max(1, label.height() + 2)))
                .toList();
    }

    /**
     * Draws it.
     *
     * @param route its place, ends on the outlines
     * @param curved whether the points between are those of cubic curves
     */
    void draw(DotSvg svg, LayerGraph.Line route, boolean curved) {
        if (isInvisible() || route.points().size() < 2) {
            return;
        }
        Optional<String> link = DotLinks.begin(svg, attributes);
        List<Point> points = new ArrayList<>(route.points());
        Point end = points.get(points.size() - 1);
        Point start = points.get(0);
        Point beforeEnd = other(points, end, points.size() - 2, -1);
        Point afterStart = other(points, start, 1, 1);
        points.set(points.size() - 1, towards(end, beforeEnd, head.length()));
        points.set(0, towards(start, afterStart, tail.length()));
        svg.start("path")
                .attribute("d", path(points, curved))
                .attribute("fill", "none")
                .attribute("stroke", stroke);
        svg.attribute("stroke-width", DotBox.width(attributes, styles));
        DotBox.dashes(styles).ifPresent(dashes -> svg.attribute("stroke-dasharray", dashes));
        svg.empty();
        head.draw(svg, end, beforeEnd, stroke);
        tail.draw(svg, start, afterStart, stroke);
        for (int i = 0; i < Math.min(labels.size(), route.labels().size()); i++) {
            Place place = route.labels().get(i);
            labels.get(i).draw(svg, place.x(), place.y(), place.width(), place.height());
        }
        DotLinks.end(svg, link);
    }

    /** The nearest point that is not the same. */
    private static Point other(List<Point> points, Point from, int first, int step) {
        for (int i = first; i >= 0 && i < points.size(); i += step) {
            Point point = points.get(i);
            if (Math.hypot(point.x() - from.x(), point.y() - from.y()) > 1) {
                return point;
            }
        }
        return from;
    }

    private static Point towards(Point from, Point to, double length) {
        double distance = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = distance < 0.001 ? 0 : Math.min(length, distance) / distance;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static String path(List<Point> points, boolean curved) {
        StringBuilder path = new StringBuilder("M").append(xy(points.get(0)));
        if (curved && points.size() % 3 == 1) {
            for (int i = 1; i + 2 < points.size(); i += 3) {
                path.append("C").append(xy(points.get(i))).append(' ').append(xy(points.get(i + 1)));
                path.append(' ').append(xy(points.get(i + 2)));
            }
            return path.toString();
        }
        for (int i = 1; i + 1 < points.size(); i++) {
            Point bend = points.get(i);
            path.append("L").append(xy(towards(bend, points.get(i - 1), room(bend, points.get(i - 1)))));
            path.append("Q").append(xy(bend)).append(' ');
            path.append(xy(towards(bend, points.get(i + 1), room(bend, points.get(i + 1)))));
        }
        return path.append("L").append(xy(points.get(points.size() - 1))).toString();
    }

    /** How far from a bend its rounding begins. */
    private static double room(Point bend, Point next) {
        return Math.min(24, Math.hypot(next.x() - bend.x(), next.y() - bend.y()) / 2);
    }

    private static String xy(Point point) {
        return DotSvg.number(point.x()) + " " + DotSvg.number(point.y());
    }
}
