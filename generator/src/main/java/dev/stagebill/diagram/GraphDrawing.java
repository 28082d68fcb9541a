package dev.stagebill.diagram;

import dev.stagebill.entity.EntityRef;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A graph with the place of everything in it, in pixels from the upper left corner.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param nodes the entities
 * @param edges the relations between them
 */
public record GraphDrawing(double width, double height, List<Node> nodes, List<Edge> edges) {
    /** Copies the lists. */
    public GraphDrawing {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The relations in words, for those who cannot see the drawing. */
    public String summary() {
        return edges.stream().map(Edge::label).filter(label -> !label.isEmpty()).collect(Collectors.joining(", "));
    }

    /**
     * An entity in a graph: a box.
     *
     * @param ref its reference
     * @param label its display name, shortened when it is long
     * @param kind the word for icon and colour of its kind
     * @param title what to call the kind
     * @param root whether the graph is about it
     * @param missing whether it is not in the catalog
     * @param rest for a box that stands for entities left out: the relation and kind of these, such as {@code dependencyOf-component}; else
     *     empty. Its reference is that of the root
     * @param x the left side of the box
     * @param y the upper side of the box
     * @param width the width of the box
     * @param height the height of the box
     */
    public record Node(
            EntityRef ref,
            String label,
            String kind,
            String title,
            boolean root,
            boolean missing,
            String rest,
            double x,
            double y,
            double width,
            double height) {}

    /**
     * A relation in a graph: a line with a label.
     *
     * @param from where it starts
     * @param to where it ends
     * @param relation Backstage's name of it, such as {@code ownedBy}
     * @param label its name for people
     * @param path the line in the notation of SVG
     * @param labelX the middle of the label
     * @param labelY the base line of the label
     */
    public record Edge(
            EntityRef from, EntityRef to, String relation, String label, String path, double labelX, double labelY) {}
}
