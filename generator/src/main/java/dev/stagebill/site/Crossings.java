package dev.stagebill.site;

import dev.stagebill.catalog.Relation;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import dev.stagebill.site.MapPage.Crossing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the boxes of each map need from each other: relations of their parts, counted. For the map of a domain the boxes in it count one by one,
 * all others by the outermost box that holds them.
 */
final class Crossings {
    private static final List<RelationType> NEEDS = List.of(RelationType.DEPENDS_ON, RelationType.CONSUMES_API);

    private final SiteParts parts;
    private final Map<EntityRef, EntityRef> holders;
    private final Map<Optional<EntityRef>, Map<Pair, Integer>> counts = new HashMap<>();

    /** Counts all relations once. */
    Crossings(SiteParts parts, Map<EntityRef, EntityRef> holders) {
        this.parts = parts;
        this.holders = holders;
        for (Entity entity : parts.catalog().entities()) {
            List<EntityRef> from = chain(entity.ref());
            for (Relation relation : parts.catalog().relations(entity.ref())) {
                if (NEEDS.contains(relation.type())) {
                    count(from, chain(relation.target()));
                }
            }
        }
    }

    private record Pair(EntityRef from, EntityRef to) {}

    /** Those of a map, the most frequent first. */
    List<Crossing> of(Optional<EntityRef> domain) {
        return counts.getOrDefault(domain, Map.of()).entrySet().stream()
                .map(entry -> new Crossing(
                        parts.links().to(entry.getKey().from()),
                        parts.links().to(entry.getKey().to()),
                        entry.getValue()))
                .sorted(Comparator.comparingInt((Crossing crossing) -> -crossing.count())
                        .thenComparing(Crossing::from, EntityLinks.ORDER)
                        .thenComparing(Crossing::to, EntityLinks.ORDER))
                .toList();
    }

    private void count(List<EntityRef> from, List<EntityRef> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        EntityRef outerFrom = from.get(0);
        EntityRef outerTo = to.get(0);
        add(Optional.empty(), outerFrom, outerTo);
        EntityRef innerFrom = from.size() > 1 ? from.get(1) : outerFrom;
        EntityRef innerTo = to.size() > 1 ? to.get(1) : outerTo;
        boolean same = outerFrom.equals(outerTo);
        add(Optional.of(outerFrom), innerFrom, same ? innerTo : outerTo);
        if (!same) {
            add(Optional.of(outerTo), outerFrom, innerTo);
        }
    }

    private void add(Optional<EntityRef> map, EntityRef from, EntityRef to) {
        if (!from.equals(to)) {
            counts.computeIfAbsent(map, key -> new HashMap<>()).merge(new Pair(from, to), 1, Integer::sum);
        }
    }

    /** The boxes that hold an entity, the outermost first; itself when it is a box. The holders form trees, so this ends. */
    private List<EntityRef> chain(EntityRef ref) {
        List<EntityRef> chain = new ArrayList<>();
        EntityRef here = ref.kind().equals("system") || ref.kind().equals("domain") ? ref : holders.get(ref);
        while (here != null && !chain.contains(here)) {
            chain.add(0, here);
            here = holders.get(here);
        }
        return chain;
    }
}
