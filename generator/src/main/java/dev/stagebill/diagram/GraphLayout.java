package dev.stagebill.diagram;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagram.Neighbourhood.Box;
import dev.stagebill.diagram.Neighbourhood.KindText;
import dev.stagebill.diagram.Neighbourhood.Line;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws an entity with its neighbours, one step away. What owns, contains or needs it stands on the left, what it needs or contains on the
 * right. Neighbours with the same relation stand together under its name, those of each kind apart when there are many. Beyond
 * {@link Neighbourhood#MAX_ALL} each group shows the few that have the most relations themselves and one box that says how many more there
 * are, so that 300 neighbours are no tangle. The lines between the neighbours of a system or domain are drawn, too, as long as there are not
 * too many and the drawing fits into a page.
 */
public final class GraphLayout {
    private static final Arrangement STAR = new StarArrangement();
    /** More than this is a tangle however it is laid out; the star then shows what matters most. */
    private static final int MAX_LAYERED_BOXES = 30;

    private static final int MAX_LAYERED_LINES = 60;

    /** What fits into a page, in pixels, made a little smaller. A wider drawing hides most of itself, and what it shows has no context. */
    private static final int MAX_LAYERED_WIDTH = 1120;

    /** In maps nearly everything needs everything: the strongest lines tell the most. */
    private static final int MAX_NEEDS = 30;

    private GraphLayout() {}

    /** Loading the layout library takes longer than drawing hundreds of stars, so it is left until a graph needs it. */
    private static final class Layered {
        static final LayeredArrangement ARRANGEMENT = new LayeredArrangement();
    }

    /**
     * The drawing of an entity's neighbourhood; empty when it has no relations. The same catalog and labels give the same drawing. May be
     * called by several threads.
     *
     * @param labels what to call an entity
     */
    public static Optional<GraphDrawing> draw(Catalog catalog, EntityRef root, Function<EntityRef, String> labels) {
        Neighbourhood neighbourhood = Neighbourhood.of(catalog, root, labels);
        if (neighbourhood.boxes().isEmpty()) {
            return Optional.empty();
        }
        return layered(neighbourhood).or(() -> Optional.of(STAR.arrange(neighbourhood)));
    }

    /** The drawing with the lines between neighbours, as long as it can be taken in at a glance. */
    private static Optional<GraphDrawing> layered(Neighbourhood neighbourhood) {
        boolean few = neighbourhood.boxes().size() <= MAX_LAYERED_BOXES
                && neighbourhood.lines().size() + neighbourhood.between().size() <= MAX_LAYERED_LINES;
        return few && !neighbourhood.between().isEmpty()
                ? Optional.of(Layered.ARRANGEMENT.arrange(neighbourhood))
                        .filter(drawing -> drawing.width() <= MAX_LAYERED_WIDTH)
                : Optional.empty();
    }

    /** What one thing needs of another one, so many times. */
    public record Need(EntityRef from, EntityRef to, int count) {}

    /**
     * The drawing of what boxes of a map need of each other; empty when there are none. Of very many
     * only the first are drawn, which should be the most frequent. Boxes that have nothing to do with the others are left out.
     *
     * @param root a box to mark, when the map is about one
     * @param labels what to call an entity
     */
    public static Optional<GraphDrawing> draw(
            List<Need> needs, Optional<EntityRef> root, Function<EntityRef, String> labels) {
        Map<EntityRef, Box> boxes = new LinkedHashMap<>();
        Map<Line, String> lines = new LinkedHashMap<>();
        for (Need need : needs.subList(0, Math.min(needs.size(), MAX_NEEDS))) {
            Box from = boxes.computeIfAbsent(need.from(), ref -> box(ref, labels));
            Box to = boxes.computeIfAbsent(need.to(), ref -> box(ref, labels));
            lines.put(new Line(from, to, RelationType.DEPENDS_ON), String.valueOf(need.count()));
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Layered.ARRANGEMENT.draw(List.copyOf(boxes.values()), lines, root.map(ref -> box(ref, labels))));
    }

    private static Box box(EntityRef ref, Function<EntityRef, String> labels) {
        return new Box(ref, LabelText.cut(labels.apply(ref)), KindText.of(ref.kind()), false, "", 1);
    }
}
