package dev.stagebill.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * A graph in layers: boxes, groups of boxes and lines are added, then all get their places. The same calls give the same places. For one
 * thread.
 */
public final class LayerGraph {
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<Integer, ElkNode> nodes = new LinkedHashMap<>();
    private final List<ElkEdge> edges = new ArrayList<>();
    private final LayerSettings settings;

    /** An empty graph. */
    public LayerGraph(LayerSettings settings) {
        Library.ready();
        this.settings = settings;
        setUp(root);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(settings.padding()));
    }

    /** Loading the library takes a moment, so it is left until there is a graph. */
    private static final class Library {
        static {
            LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        }

        static void ready() {
            // The class is initialised by now.
        }
    }

    private void setUp(ElkNode graph) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(
                CoreOptions.DIRECTION, Direction.valueOf(settings.direction().name()));
        graph.setProperty(CoreOptions.EDGE_ROUTING, routing());
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, settings.boxGap());
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, settings.layerGap());
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 2 * settings.lineGap());
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, settings.lineGap());
        graph.setProperty(LayeredOptions.MERGE_EDGES, settings.merged());
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
    }

    private EdgeRouting routing() {
        return switch (settings.routing()) {
            case ORTHOGONAL -> EdgeRouting.ORTHOGONAL;
            case POLYLINE -> EdgeRouting.POLYLINE;
            case CURVES -> EdgeRouting.SPLINES;
        };
    }

    /** A size. */
    public record Size(double width, double height) {}

    /** A place: the upper left corner, and a size. */
    public record Place(double x, double y, double width, double height) {}

    /** A point. */
    public record Point(double x, double y) {}

    /**
     * A line that has its place.
     *
     * @param points its ends and what is between them; empty when it was not drawn
     * @param labels the places of its labels in the order in which they were given
     */
    public record Line(List<Point> points, List<Place> labels) {
        /** Copies the lists. */
        public Line {
            points = List.copyOf(points);
            labels = List.copyOf(labels);
        }
    }

    /**
     * Adds a box.
     *
     * @param group the number of the group it belongs to; negative for none
     * @return its number
     */
    public int box(int group, Size size) {
        ElkNode node = ElkGraphUtil.createNode(parent(group));
        node.setDimensions(size.width(), size.height());
        nodes.put(nodes.size(), node);
        return nodes.size() - 1;
    }

    /**
     * Adds a group, which becomes as large as what is put into it needs.
     *
     * @param group the number of the group it belongs to; negative for none
     * @param head the size of what stands at its upper side
     * @return its number
     */
    public int group(int group, Size head) {
        ElkNode node = ElkGraphUtil.createNode(parent(group));
        setUp(node);
        double side = settings.padding();
        node.setProperty(CoreOptions.PADDING, new ElkPadding(side + head.height(), side, side, side));
        node.setProperty(
                CoreOptions.NODE_SIZE_MINIMUM, new org.eclipse.elk.core.math.KVector(head.width() + 2 * side, 0));
        node.setProperty(
                CoreOptions.NODE_SIZE_CONSTRAINTS,
                java.util.EnumSet.of(org.eclipse.elk.core.options.SizeConstraint.MINIMUM_SIZE));
        root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        nodes.put(nodes.size(), node);
        return nodes.size() - 1;
    }

    private ElkNode parent(int group) {
        return group < 0 ? root : node(group);
    }

    private ElkNode node(int number) {
        ElkNode node = nodes.get(number);
        if (node == null) {
            throw new IllegalArgumentException("there is no box " + number);
        }
        return node;
    }

    /** Keeps to the order in which boxes and lines are added, as far as that makes no crossings; lines that close a circle lead back. */
    public void keepOrder() {
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
    }

    /** Lets a box stand in a layer of its own choice: those with lower numbers come first. All boxes need one then. */
    public void layer(int box, int number) {
        root.setProperty(CoreOptions.PARTITIONING_ACTIVATE, true);
        root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        node(box).setProperty(CoreOptions.PARTITIONING_PARTITION, number);
    }

    /**
     * Adds a line between boxes or groups.
     *
     * @param weight how much it wants to be straight and short; 1 is usual
     * @param labels the sizes of its labels: one in the middle, then, if there are more, one at its end and one at its start
     * @return its number
     */
    public int line(int from, int to, int weight, List<Size> labels) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(node(from), node(to));
        if (weight != 1) {
            edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, weight);
            edge.setProperty(LayeredOptions.PRIORITY_SHORTNESS, weight);
        }
        EdgeLabelPlacement[] places = {EdgeLabelPlacement.CENTER, EdgeLabelPlacement.HEAD, EdgeLabelPlacement.TAIL};
        for (int i = 0; i < labels.size(); i++) {
            ElkLabel label = ElkGraphUtil.createLabel("label", edge);
            label.setDimensions(labels.get(i).width(), labels.get(i).height());
            if (i > 0) {
                label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, places[Math.min(i, 2)]);
            }
        }
        edges.add(edge);
        return edges.size() - 1;
    }

    /** Gives everything its place; nothing can be added after that. */
    public Size arrange() {
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return new Size(root.getWidth(), root.getHeight());
    }

    /** Where a box or group is. */
    public Place place(int number) {
        ElkNode node = node(number);
        return place(node, offset(node.getParent()));
    }

    private static Place place(ElkShape shape, Point offset) {
        return new Place(shape.getX() + offset.x(), shape.getY() + offset.y(), shape.getWidth(), shape.getHeight());
    }

    private static Point offset(ElkNode node) {
        double x = 0;
        double y = 0;
        for (ElkNode up = node; up.getParent() != null; up = up.getParent()) {
            x += up.getX();
            y += up.getY();
        }
        return new Point(x, y);
    }

    /** Where a line is. */
    public Line route(int number) {
        ElkEdge edge = edges.get(number);
        Point offset = offset(edge.getContainingNode());
        List<Point> points = new ArrayList<>();
        edge.getSections().forEach(section -> {
            points.add(new Point(section.getStartX() + offset.x(), section.getStartY() + offset.y()));
            section.getBendPoints()
                    .forEach(bend -> points.add(new Point(bend.getX() + offset.x(), bend.getY() + offset.y())));
            points.add(new Point(section.getEndX() + offset.x(), section.getEndY() + offset.y()));
        });
        List<Place> labels =
                edge.getLabels().stream().map(label -> place(label, offset)).toList();
        return new Line(points, labels);
    }
}
