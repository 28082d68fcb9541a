package dev.stagebill.diagram;

import dev.stagebill.diagram.GraphDrawing.Edge;
import dev.stagebill.diagram.GraphDrawing.Node;
import dev.stagebill.diagram.Neighbourhood.Box;
import dev.stagebill.diagram.Neighbourhood.Line;
import dev.stagebill.layout.LayerGraph;
import dev.stagebill.layout.LayerSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Layers from left to right by the Eclipse Layout Kernel, for graphs whose neighbours have relations among themselves. */
final class LayeredArrangement implements Arrangement {
    private static final double LABEL_SIZE = 12.0 / 13;
    private static final int LABEL_HEIGHT = 14;

    @Override
    public GraphDrawing arrange(Neighbourhood neighbourhood) {
        List<Box> boxes = new ArrayList<>(List.of(neighbourhood.root()));
        boxes.addAll(neighbourhood.boxes());
        Map<Line, String> lines = new LinkedHashMap<>();
        Set<List<Object>> named = new HashSet<>();
        for (Line line : neighbourhood.lines()) {
            // One name for all lines of a relation on one side of the root.
            boolean outward = line.from().equals(neighbourhood.root());
            lines.put(
                    line, named.add(List.of(outward, line.type())) ? line.type().title() : "");
        }
        neighbourhood.between().forEach(line -> lines.put(line, line.type().title()));
        return draw(boxes, lines, Optional.of(neighbourhood.root()));
    }

    /**
     * Draws boxes with lines between them.
     *
     * @param lines the lines, each with its name
     * @param root the box that it is about
     */
    GraphDrawing draw(List<Box> boxes, Map<Line, String> lines, Optional<Box> root) {
        return new Drawing(root).draw(boxes, lines);
    }

    /** One drawing on its way. */
    private static final class Drawing {
        private static final LayerSettings SETTINGS = new LayerSettings(
                LayerSettings.Direction.RIGHT,
                LayerSettings.Routing.ORTHOGONAL,
                Boxes.MARGIN,
                Boxes.GAP + 4,
                Boxes.GUTTER,
                7,
                true);

        private final Optional<Box> root;
        private final LayerGraph graph = new LayerGraph(SETTINGS);
        private final Map<Box, Integer> nodes = new LinkedHashMap<>();
        private final Map<Line, Integer> edges = new LinkedHashMap<>();

        Drawing(Optional<Box> root) {
            this.root = root;
        }

        GraphDrawing draw(List<Box> all, Map<Line, String> named) {
            all.forEach(box -> nodes.put(box, graph.box(-1, new LayerGraph.Size(Boxes.width(box), Boxes.HEIGHT))));
            named.forEach(this::add);
            LayerGraph.Size size = graph.arrange();
            List<Node> boxes = new ArrayList<>();
            nodes.forEach((box, number) -> boxes.add(node(box, graph.place(number))));
            List<Edge> lines = new ArrayList<>();
            edges.forEach((line, number) -> lines.add(edge(line, named.getOrDefault(line, ""), graph.route(number))));
            return new GraphDrawing(round(size.width()), round(size.height()), boxes, lines);
        }

        private Node node(Box box, LayerGraph.Place place) {
            boolean isRoot = root.filter(box::equals).isPresent();
            return Boxes.node(box, isRoot, round(place.x()), round(place.y()), round(place.width()));
        }

        private void add(Line line, String name) {
            Integer from = nodes.get(line.from());
            Integer to = nodes.get(line.to());
            if (from == null || to == null) {
                return;
            }
            List<LayerGraph.Size> labels = name.isEmpty()
                    ? List.of()
                    : List.of(new LayerGraph.Size(LabelText.width(name) * LABEL_SIZE, LABEL_HEIGHT));
            edges.put(line, graph.line(from, to, 1, labels));
        }

        private static Edge edge(Line line, String name, LayerGraph.Line route) {
            double x = 0;
            double y = 0;
            for (LayerGraph.Place label : route.labels()) {
                x = label.x() + label.width() / 2;
                y = label.y() + LABEL_HEIGHT - 3;
            }
            return new Edge(
                    line.from().ref(), line.to().ref(), line.type().id(), name, path(route), round(x), round(y));
        }

        private static String path(LayerGraph.Line route) {
            SvgPath path = new SvgPath();
            for (int i = 0; i < route.points().size(); i++) {
                LayerGraph.Point point = route.points().get(i);
                if (i == 0) {
                    path.moveTo(point.x(), point.y());
                } else {
                    path.lineTo(point.x(), point.y());
                }
            }
            return path.toString();
        }

        private static int round(double value) {
            return (int) Math.round(value);
        }
    }
}
