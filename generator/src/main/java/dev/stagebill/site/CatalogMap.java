package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import dev.stagebill.site.MapPage.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts domains, systems and their parts into each other. A circle is cut where it closes. */
final class CatalogMap {
    private static final List<String> BOXES = List.of("domain", "system");

    private final SiteParts parts;
    private final Set<EntityRef> placed = new HashSet<>();

    CatalogMap(SiteParts parts) {
        this.parts = parts;
    }

    MapPage page() {
        List<EntityRef> all = BOXES.stream()
                .flatMap(kind -> parts.catalog().ofKind(kind).stream())
                .map(Entity::ref)
                .toList();
        List<Box> boxes = new ArrayList<>(boxes(all.stream().filter(this::isTop).toList()));
        boxes.addAll(boxes(all.stream().filter(ref -> !placed.contains(ref)).toList()));
        return new MapPage(boxes);
    }

    private boolean isTop(EntityRef ref) {
        Catalog catalog = parts.catalog();
        return catalog.targets(ref, RelationType.PART_OF).stream()
                .noneMatch(whole -> catalog.entity(whole).isPresent() && BOXES.contains(whole.kind()));
    }

    private List<Box> boxes(List<EntityRef> refs) {
        return refs.stream()
                .filter(placed::add)
                .map(this::box)
                .sorted(Comparator.comparingInt(
                                (Box box) -> BOXES.indexOf(box.entity().ref().kind()))
                        .thenComparing(Box::entity, EntityLinks.ORDER))
                .toList();
    }

    private Box box(EntityRef ref) {
        List<EntityRef> inside = parts.catalog().targets(ref, RelationType.HAS_PART);
        List<EntityLink> small = inside.stream()
                .filter(part -> !BOXES.contains(part.kind()))
                .map(parts.links()::to)
                .sorted(Comparator.comparingInt(
                                (EntityLink link) -> Kinds.rank(link.ref().kind()))
                        .thenComparing(EntityLinks.ORDER))
                .toList();
        EntityRow row = parts.rows().row(ref);
        return new Box(
                row.entity(),
                row.description(),
                boxes(inside.stream()
                        .filter(part -> BOXES.contains(part.kind()))
                        .toList()),
                small);
    }
}
