package dev.stagebill.diagram;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.Relation;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Lays out an entity with its neighbours: what it needs on the right, what needs it on the left. */
public final class GraphLayout {
    private static final Set<RelationType> LEFT = EnumSet.of(
            RelationType.OWNED_BY,
            RelationType.PART_OF,
            RelationType.DEPENDENCY_OF,
            RelationType.API_PROVIDED_BY,
            RelationType.API_CONSUMED_BY,
            RelationType.CHILD_OF,
            RelationType.MEMBER_OF);
    private static final double WIDTH = 180;
    private static final double HEIGHT = 40;
    private static final double GAP = 12;
    private static final double COLUMN = 320;

    private GraphLayout() {}

    /** The drawing of an entity's neighbourhood; empty when it has no relations. */
    public static Optional<GraphDrawing> draw(Catalog catalog, EntityRef root, Function<EntityRef, String> labels) {
        List<Relation> relations = catalog.relations(root);
        if (relations.isEmpty()) {
            return Optional.empty();
        }
        List<Relation> left =
                relations.stream().filter(each -> LEFT.contains(each.type())).toList();
        List<Relation> right =
                relations.stream().filter(each -> !LEFT.contains(each.type())).toList();
        double height = Math.max(1, Math.max(left.size(), right.size())) * (HEIGHT + GAP) + GAP;
        List<GraphDrawing.Node> nodes = new ArrayList<>();
        List<GraphDrawing.Edge> edges = new ArrayList<>();
        double rootX = left.isEmpty() ? GAP : GAP + COLUMN;
        double rootY = (height - HEIGHT) / 2;
        nodes.add(node(catalog, root, labels, true, rootX, rootY));
        for (List<Relation> side : List.of(left, right)) {
            double x = side.equals(left) ? GAP : rootX + COLUMN;
            double y = (height - side.size() * (HEIGHT + GAP) + GAP) / 2;
            for (Relation relation : side) {
                nodes.add(node(catalog, relation.target(), labels, false, x, y));
                double fromX = x < rootX ? rootX : rootX + WIDTH;
                double toX = x < rootX ? x + WIDTH : x;
                double middle = (fromX + toX) / 2;
                String path = "M" + fromX + " " + (rootY + HEIGHT / 2) + " C" + middle + " " + (rootY + HEIGHT / 2)
                        + " " + middle + " " + (y + HEIGHT / 2) + " " + toX + " " + (y + HEIGHT / 2);
                edges.add(new GraphDrawing.Edge(
                        root,
                        relation.target(),
                        relation.type().id(),
                        relation.type().title(),
                        path,
                        x < rootX ? toX + 60 : toX - 60,
                        y + HEIGHT / 2 - 4));
                y += HEIGHT + GAP;
            }
        }
        double width = rootX + WIDTH + GAP + (right.isEmpty() ? 0 : COLUMN);
        return Optional.of(new GraphDrawing(width, height, nodes, edges));
    }

    private static GraphDrawing.Node node(
            Catalog catalog, EntityRef ref, Function<EntityRef, String> labels, boolean root, double x, double y) {
        boolean missing = catalog.entity(ref).isEmpty();
        return new GraphDrawing.Node(ref, labels.apply(ref), ref.kind(), root, missing, x, y, WIDTH, HEIGHT);
    }
}
