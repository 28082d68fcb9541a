package dev.stagebill.diagram;

import dev.stagebill.diagram.GraphDrawing.Edge;
import dev.stagebill.diagram.GraphDrawing.Node;
import dev.stagebill.diagram.Neighbourhood.Box;
import dev.stagebill.diagram.Neighbourhood.Line;
import dev.stagebill.entity.RelationType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Layers from left to right by the Eclipse Layout Kernel, for graphs whose neighbours have relations among themselves. */
final class LayeredArrangement implements Arrangement {
    private static final double LABEL_SIZE = 12.0 / 13;
    private static final int LABEL_HEIGHT = 14;

    LayeredArrangement() {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    @Override
    public GraphDrawing arrange(Neighbourhood neighbourhood) {
        return new Drawing(neighbourhood).draw();
    }

    /** One drawing on its way. */
    private static final class Drawing {
        private final Neighbourhood neighbourhood;
        private final ElkNode graph = ElkGraphUtil.createGraph();
        private final Map<Box, ElkNode> nodes = new LinkedHashMap<>();
        private final Map<Line, ElkEdge> edges = new LinkedHashMap<>();
        private final Set<RelationType> namedInward = new HashSet<>();
        private final Set<RelationType> namedOutward = new HashSet<>();

        Drawing(Neighbourhood neighbourhood) {
            this.neighbourhood = neighbourhood;
        }

        GraphDrawing draw() {
            options();
            add(neighbourhood.root());
            neighbourhood.boxes().forEach(this::add);
            neighbourhood.lines().forEach(line -> add(line, isFirst(line)));
            neighbourhood.between().forEach(line -> add(line, true));
            new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
            List<Node> boxes = new ArrayList<>();
            nodes.forEach((box, node) -> boxes.add(Boxes.node(
                    box,
                    box.equals(neighbourhood.root()),
                    round(node.getX()),
                    round(node.getY()),
                    round(node.getWidth()))));
            List<Edge> lines = new ArrayList<>();
            edges.forEach((line, edge) -> lines.add(edge(line, edge)));
            return new GraphDrawing(round(graph.getWidth()), round(graph.getHeight()), boxes, lines);
        }

        /** One name for all lines of a relation on one side of the root. */
        private boolean isFirst(Line line) {
            boolean outward = line.from().equals(neighbourhood.root());
            return (outward ? namedOutward : namedInward).add(line.type());
        }

        private void options() {
            graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
            graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
            graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
            graph.setProperty(CoreOptions.RANDOM_SEED, 1);
            graph.setProperty(CoreOptions.PADDING, new ElkPadding(Boxes.MARGIN));
            graph.setProperty(LayeredOptions.SPACING_NODE_NODE, (double) Boxes.GAP + 4);
            graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, (double) Boxes.GUTTER);
            graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
            graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 7.0);
            graph.setProperty(LayeredOptions.MERGE_EDGES, true);
            graph.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        }

        private void add(Box box) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(Boxes.width(box), Boxes.HEIGHT);
            nodes.put(box, node);
        }

        private void add(Line line, boolean name) {
            ElkNode from = nodes.get(line.from());
            ElkNode to = nodes.get(line.to());
            if (from == null || to == null) {
                return;
            }
            ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
            if (name) {
                ElkLabel label = ElkGraphUtil.createLabel(line.type().title(), edge);
                label.setDimensions(LabelText.width(line.type().title()) * LABEL_SIZE, LABEL_HEIGHT);
            }
            edges.put(line, edge);
        }

        private static Edge edge(Line line, ElkEdge edge) {
            double x = 0;
            double y = 0;
            String text = "";
            for (ElkLabel label : edge.getLabels()) {
                text = label.getText();
                x = label.getX() + label.getWidth() / 2;
                y = label.getY() + LABEL_HEIGHT - 3;
            }
            return new Edge(line.from().ref(), line.to().ref(), line.type().id(), text, path(edge), round(x), round(y));
        }

        private static String path(ElkEdge edge) {
            SvgPath path = new SvgPath();
            for (ElkEdgeSection section : edge.getSections()) {
                path.moveTo(section.getStartX(), section.getStartY());
                for (ElkBendPoint bend : section.getBendPoints()) {
                    path.lineTo(bend.getX(), bend.getY());
                }
                path.lineTo(section.getEndX(), section.getEndY());
            }
            return path.toString();
        }

        private static int round(double value) {
            return (int) Math.round(value);
        }
    }
}
