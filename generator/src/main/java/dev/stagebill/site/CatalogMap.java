package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import dev.stagebill.site.MapPage.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts domains, systems and their parts into each other. A circle is cut where it closes. A small catalog is one map with everything in it; in
 * the map of a large one each box shows only its beginning, and each domain has a map of its own.
 */
final class CatalogMap {
    private static final List<String> BOXES = List.of("domain", "system");
    private static final Comparator<EntityLink> BY_KIND = Comparator.comparingInt(
                    (EntityLink link) -> Kinds.rank(link.ref().kind()))
            .thenComparing(EntityLinks.ORDER);

    /** Domains nested deeper than this stand beside the others. */
    private static final int MAX_DEPTH = 8;
    /** A map of so many entities is shown whole. */
    private static final int MAX_WHOLE = 600;

    private static final Limits WHOLE = new Limits(MAX_WHOLE, MAX_WHOLE, true);
    private static final Limits SUMMARY = new Limits(200, 12, false);
    private static final Limits DETAIL = new Limits(200, 15, true);
    private static final Limits NAME = new Limits(0, 0, false);

    private final SiteParts parts;
    private final Map<EntityRef, EntityRef> holders = new HashMap<>();
    private final Set<EntityRef> placed = new HashSet<>();

    CatalogMap(SiteParts parts) {
        this.parts = parts;
    }

    /** How many boxes a map shows, how many things each of them, and whether boxes within boxes show theirs. */
    private record Limits(int boxes, int inside, boolean nested) {}

    /** An entity, the boxes in it and what else is in it; a tree of the whole catalog. */
    private record Node(EntityLink entity, List<Node> boxes, List<EntityLink> parts) {
        int size() {
            return 1 + parts.size() + boxes.stream().mapToInt(Node::size).sum();
        }
    }

    /** The map of the catalog, and behind it those of domains. */
    List<MapPage> pages() {
        List<Node> tops = tops();
        int size = tops.stream().mapToInt(Node::size).sum();
        Crossings crossings = new Crossings(parts, holders);
        List<MapPage> pages = new ArrayList<>();
        pages.add(page(Optional.empty(), tops, size <= MAX_WHOLE ? WHOLE : SUMMARY, crossings));
        tops.stream()
                .filter(CatalogMap::hasMap)
                .forEach(top -> pages.add(page(
                        Optional.of(top.entity()), top.boxes(), top.size() <= MAX_WHOLE ? WHOLE : DETAIL, crossings)));
        return pages;
    }

    private static boolean hasMap(Node node) {
        return node.entity().ref().kind().equals("domain") && !node.boxes().isEmpty();
    }

    private MapPage page(Optional<EntityLink> domain, List<Node> nodes, Limits limits, Crossings crossings) {
        List<Box> boxes = nodes.stream()
                .limit(limits.boxes())
                .map(node -> box(node, limits, domain.isEmpty()))
                .toList();
        return new MapPage(domain, boxes, nodes.size() - boxes.size(), crossings.of(domain.map(EntityLink::ref)));
    }

    private Box box(Node node, Limits limits, boolean top) {
        int boxes = Math.min(limits.inside(), node.boxes().size());
        int small = Math.min(limits.inside() - boxes, node.parts().size());
        return new Box(
                node.entity(),
                parts.rows().row(node.entity().ref()).description(),
                top && hasMap(node) ? Optional.of(MapPage.pathOf(node.entity())) : Optional.empty(),
                node.boxes().stream()
                        .limit(boxes)
                        .map(inner -> box(inner, limits.nested() ? limits : NAME, false))
                        .toList(),
                node.parts().subList(0, small),
                node.boxes().size() - boxes + node.parts().size() - small);
    }

    private List<Node> tops() {
        List<EntityRef> all = BOXES.stream()
                .flatMap(kind -> parts.catalog().ofKind(kind).stream())
                .map(Entity::ref)
                .toList();
        List<Node> tops = new ArrayList<>(nodes(all.stream().filter(this::isTop).toList(), 0));
        for (EntityRef ref : all) {
            tops.addAll(nodes(List.of(ref), 0));
        }
        return tops;
    }

    private boolean isTop(EntityRef ref) {
        Catalog catalog = parts.catalog();
        return catalog.targets(ref, RelationType.PART_OF).stream()
                .noneMatch(whole -> catalog.entity(whole).isPresent() && BOXES.contains(whole.kind()));
    }

    private List<Node> nodes(List<EntityRef> refs, int depth) {
        return refs.stream()
                .filter(placed::add)
                .map(ref -> node(ref, depth))
                .sorted(Comparator.comparingInt(
                                (Node node) -> BOXES.indexOf(node.entity().ref().kind()))
                        .thenComparing(Node::entity, EntityLinks.ORDER))
                .toList();
    }

    private Node node(EntityRef ref, int depth) {
        List<EntityRef> inside = parts.catalog().targets(ref, RelationType.HAS_PART);
        List<EntityRef> boxes = depth == MAX_DEPTH
                ? List.of()
                : inside.stream()
                        .filter(part -> BOXES.contains(part.kind()) && !placed.contains(part))
                        .toList();
        boxes.forEach(part -> holders.putIfAbsent(part, ref));
        inside.stream().filter(part -> !BOXES.contains(part.kind())).forEach(part -> holders.putIfAbsent(part, ref));
        List<EntityLink> small = inside.stream()
                .filter(part -> !BOXES.contains(part.kind()))
                .map(parts.links()::to)
                .sorted(BY_KIND)
                .toList();
        return new Node(parts.links().to(ref), nodes(boxes, depth + 1), small);
    }
}
