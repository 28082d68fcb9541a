package dev.stagebill.diagram;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.Relation;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * An entity, its neighbours, and the relations between them, each pair of inverse relations once: as in Backstage's graph the direction is
 * from the owner, the whole, the provider, the consumer and the dependent.
 *
 * @param root the entity it is about
 * @param boxes the neighbours, without the root
 * @param lines the relations of the root
 * @param between the relations among the neighbours
 */
record Neighbourhood(Box root, List<Box> boxes, List<Line> lines, List<Line> between) {
    static final int MAX_PER_RELATION = 250;

    private static final Set<RelationType> DRAWN = Set.of(
            RelationType.OWNER_OF,
            RelationType.HAS_PART,
            RelationType.PARENT_OF,
            RelationType.HAS_MEMBER,
            RelationType.PROVIDES_API,
            RelationType.CONSUMES_API,
            RelationType.DEPENDS_ON);

    /** Owners own nearly everything around a system; those lines would hide the others. */
    private static final Set<RelationType> DRAWN_BETWEEN =
            Set.of(RelationType.PROVIDES_API, RelationType.CONSUMES_API, RelationType.DEPENDS_ON);

    private static final Set<String> MAPS = Set.of("system", "domain");

    /** Copies the lists. */
    Neighbourhood {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
        between = List.copyOf(between);
    }

    /** A box with a text that fits into it. A box for entities that are left out leads to the root, whose page lists them. */
    record Box(EntityRef ref, String label, boolean missing, boolean rest) {
        String kind() {
            return ref.kind();
        }
    }

    /** A relation in its drawn direction. */
    record Line(Box from, Box to, RelationType type) {}

    static Neighbourhood of(Catalog catalog, EntityRef ref, Function<EntityRef, String> labels) {
        Map<EntityRef, Box> boxes = new LinkedHashMap<>();
        Box root = box(catalog, ref, labels);
        boxes.put(ref, root);
        List<Box> rest = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (RelationType type : types(catalog, ref)) {
            List<EntityRef> targets = catalog.targets(ref, type).stream()
                    .filter(target -> !target.equals(ref))
                    .toList();
            boolean all = targets.size() <= MAX_PER_RELATION;
            for (EntityRef target : all ? targets : targets.subList(0, MAX_PER_RELATION - 1)) {
                lines.add(line(root, boxes.computeIfAbsent(target, key -> box(catalog, key, labels)), type));
            }
            if (!all) {
                Box more = rest(ref, targets.subList(MAX_PER_RELATION - 1, targets.size()));
                rest.add(more);
                lines.add(line(root, more, type));
            }
        }
        boxes.remove(ref);
        List<Line> between = MAPS.contains(ref.kind()) ? between(catalog, boxes) : List.of();
        List<Box> neighbours = new ArrayList<>(boxes.values());
        neighbours.addAll(rest);
        return new Neighbourhood(root, neighbours, new ArrayList<>(new LinkedHashSet<>(lines)), between);
    }

    /** Backstage's types in their order, then those of the portal. */
    private static Set<RelationType> types(Catalog catalog, EntityRef ref) {
        Set<RelationType> types = new LinkedHashSet<>(RelationType.values());
        catalog.relations(ref).forEach(relation -> types.add(relation.type()));
        return types;
    }

    private static Line line(Box root, Box other, RelationType type) {
        return DRAWN.contains(type) ? new Line(root, other, type) : new Line(other, root, type.inverse());
    }

    private static List<Line> between(Catalog catalog, Map<EntityRef, Box> boxes) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<EntityRef, Box> entry : boxes.entrySet()) {
            for (Relation relation : catalog.relations(entry.getKey())) {
                Box target = boxes.get(relation.target());
                if (target != null && !target.equals(entry.getValue()) && DRAWN_BETWEEN.contains(relation.type())) {
                    lines.add(new Line(entry.getValue(), target, relation.type()));
                }
            }
        }
        return lines;
    }

    private static Box box(Catalog catalog, EntityRef ref, Function<EntityRef, String> labels) {
        return new Box(
                ref, LabelText.cut(labels.apply(ref)), catalog.entity(ref).isEmpty(), false);
    }

    private static Box rest(EntityRef root, List<EntityRef> left) {
        Set<String> kinds = new LinkedHashSet<>();
        left.forEach(ref -> kinds.add(ref.kind()));
        String what = kinds.size() == 1 ? kinds.iterator().next() + "s" : "entities";
        return new Box(root, left.size() + " more " + what, false, true);
    }
}
