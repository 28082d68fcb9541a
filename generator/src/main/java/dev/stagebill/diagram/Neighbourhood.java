package dev.stagebill.diagram;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.Relation;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import java.util.ArrayList;
import java.util.Comparator;
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
    /** With so many neighbours all of them are drawn. */
    static final int MAX_ALL = 40;

    /** With more, so many boxes are shared out among the groups. */
    private static final int MAX_SHARED = 48;

    private static final int MAX_PER_GROUP = 8;
    private static final int MIN_PER_GROUP = 2;

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

    /**
     * A box with a text that fits into it.
     *
     * @param ref the entity; for those that are left out the root
     * @param label its name
     * @param kind the kind of what it stands for
     * @param missing whether it is not in the catalog
     * @param rest for entities that are left out the id of their group, such as {@code dependencyOf-component}, else empty
     * @param count how many entities it stands for
     */
    record Box(EntityRef ref, String label, KindText kind, boolean missing, String rest, int count) {}

    /**
     * What a drawing says of a kind.
     *
     * @param word the kind in lower case
     * @param title what to call one of them
     * @param several what to call several of them
     */
    record KindText(String word, String title, String several) {
        /** One of Backstage's kinds, or one that nobody defines. */
        static KindText of(String kind) {
            return new KindText(kind, kind, plural(kind));
        }

        /** For a kind of the portal's own what the portal file says. */
        static KindText of(Catalog catalog, String kind) {
            return catalog.ownKind(kind)
                    .map(own -> new KindText(kind, own.kindTitle(), own.kindPlural()))
                    .orElseGet(() -> of(kind));
        }
    }

    /** A relation in its drawn direction. */
    record Line(Box from, Box to, RelationType type) {}

    static Neighbourhood of(Catalog catalog, EntityRef ref, Function<EntityRef, String> labels) {
        Box root = box(catalog, ref, labels);
        List<Group> groups = groups(catalog, ref);
        int most = perGroup(groups);
        Map<EntityRef, Box> boxes = new LinkedHashMap<>();
        List<Box> rest = new ArrayList<>();
        Set<Line> lines = new LinkedHashSet<>();
        for (Group group : groups) {
            List<EntityRef> shown = group.shown(catalog, most);
            for (EntityRef target : shown) {
                Box box = boxes.computeIfAbsent(target, key -> box(catalog, key, labels));
                lines.add(line(root, box, group.type()));
            }
            int left = group.members().size() - shown.size();
            if (left > 0) {
                Box more = new Box(ref, group.more(left), group.kind(), false, group.id(), left);
                rest.add(more);
                lines.add(line(root, more, group.type()));
            }
        }
        List<Line> between = MAPS.contains(ref.kind()) ? between(catalog, boxes) : List.of();
        List<Box> neighbours = new ArrayList<>(boxes.values());
        neighbours.addAll(rest);
        return new Neighbourhood(root, neighbours, List.copyOf(lines), between);
    }

    /** Neighbours of one kind with one relation. */
    private record Group(RelationType type, KindText kind, List<EntityRef> members) {
        /** Those with the most relations of their own when not all can be shown, in the usual order. */
        List<EntityRef> shown(Catalog catalog, int most) {
            if (members.size() <= most + 1) {
                return members;
            }
            return members.stream()
                    .sorted(Comparator.comparingInt((EntityRef member) ->
                                    -catalog.relations(member).size())
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(most)
                    .sorted()
                    .toList();
        }

        String id() {
            return type.id() + "-" + kind.word();
        }

        String more(int left) {
            return left + " more " + kind.several();
        }
    }

    private static String plural(String kind) {
        String word = kind.equals("api") ? "API" : kind;
        return word.endsWith("s")
                ? word
                : word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    private static List<Group> groups(Catalog catalog, EntityRef ref) {
        Map<RelationType, Map<String, List<EntityRef>>> targets = new LinkedHashMap<>();
        types(catalog, ref).forEach(type -> targets.put(type, new LinkedHashMap<>()));
        for (Relation relation : catalog.relations(ref)) {
            if (!relation.target().equals(ref)) {
                targets.computeIfAbsent(relation.type(), type -> new LinkedHashMap<>())
                        .computeIfAbsent(relation.target().kind(), kind -> new ArrayList<>())
                        .add(relation.target());
            }
        }
        List<Group> groups = new ArrayList<>();
        targets.forEach((type, kinds) -> kinds.forEach(
                (kind, members) -> groups.add(new Group(type, KindText.of(catalog, kind), members))));
        return groups;
    }

    private static int perGroup(List<Group> groups) {
        int all = groups.stream().mapToInt(group -> group.members().size()).sum();
        return all <= MAX_ALL ? MAX_ALL : Math.max(MIN_PER_GROUP, Math.min(MAX_PER_GROUP, MAX_SHARED / groups.size()));
    }

    /** Backstage's types in their order, then those of the portal. */
    private static Set<RelationType> types(Catalog catalog, EntityRef ref) {
        Set<RelationType> types = new LinkedHashSet<>(RelationType.values());
        catalog.relations(ref).forEach(relation -> types.add(relation.type()));
        return types;
    }

    private static Line line(Box root, Box other, RelationType type) {
        boolean drawn = DRAWN.contains(type) || !type.isBackstages();
        return drawn ? new Line(root, other, type) : new Line(other, root, type.inverse());
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
        boolean missing = catalog.entity(ref).isEmpty();
        return new Box(ref, LabelText.cut(labels.apply(ref)), KindText.of(catalog, ref.kind()), missing, "", 1);
    }
}
