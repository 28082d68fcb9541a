package dev.stagebill.insight;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.Reference;
import dev.stagebill.entity.RelationType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Entities that are part of themselves: circles of {@code partOf} and of {@code childOf}. Each is told once, with all places that make it, at
 * the first of its entities. To depend on each other is no mistake.
 */
final class Cycles implements Check {
    @Override
    public void look(Catalog catalog, Diagnostics diagnostics) {
        Stream.of(RelationType.PART_OF, RelationType.CHILD_OF).forEach(type -> {
            Set<EntityRef> done = new HashSet<>();
            for (Entity entity : catalog.entities()) {
                circle(catalog, entity.ref(), type, done)
                        .ifPresent(circle -> diagnostics.report(finding(catalog, circle, type)));
            }
        });
    }

    /** A circle that is found by going up from an entity; entities that were looked at before are not looked at again. */
    private static Optional<List<EntityRef>> circle(
            Catalog catalog, EntityRef start, RelationType type, Set<EntityRef> done) {
        List<EntityRef> path = new ArrayList<>();
        Map<EntityRef, Integer> depth = new HashMap<>();
        Deque<Deque<EntityRef>> open = new ArrayDeque<>();
        Optional<List<EntityRef>> found = Optional.empty();
        open.push(new ArrayDeque<>(List.of(start)));
        while (!open.isEmpty()) {
            EntityRef next = open.element().poll();
            if (next == null) {
                open.pop();
                if (!path.isEmpty()) {
                    depth.remove(path.remove(path.size() - 1));
                }
            } else if (depth.containsKey(next)) {
                found = found.isPresent()
                        ? found
                        : Optional.of(List.copyOf(path.subList(depth.getOrDefault(next, 0), path.size())));
            } else if (done.add(next)) {
                depth.put(next, path.size());
                path.add(next);
                open.push(new ArrayDeque<>(catalog.targets(next, type)));
            }
        }
        return found;
    }

    private static Diagnostic finding(Catalog catalog, List<EntityRef> circle, RelationType type) {
        List<EntityRef> ordered = fromSmallest(circle);
        List<Optional<Reference>> steps = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            steps.add(step(catalog, ordered.get(i), ordered.get((i + 1) % ordered.size()), type));
        }
        List<SourceLocation> places = steps.stream()
                .flatMap(Optional::stream)
                .map(Reference::location)
                .toList();
        String names = String.join(
                " → ",
                Stream.concat(ordered.stream(), Stream.of(ordered.get(0)))
                        .map(EntityRef::toString)
                        .toList());
        Diagnostic finding = Diagnostic.warning("catalog.cycle", "a circle of \"" + type.title() + "\": " + names)
                .hint("remove one of these references; Backstage shows such entities nowhere in its trees")
                .about(ordered.get(0).toString())
                .related(places.stream().skip(1).toList());
        return places.isEmpty() ? finding : finding.at(places.get(0));
    }

    private static List<EntityRef> fromSmallest(List<EntityRef> circle) {
        int smallest = circle.indexOf(circle.stream().sorted().findFirst().orElseThrow());
        List<EntityRef> ordered = new ArrayList<>(circle.subList(smallest, circle.size()));
        ordered.addAll(circle.subList(0, smallest));
        return ordered;
    }

    /** The reference that says it, which may be written at either end. */
    private static Optional<Reference> step(Catalog catalog, EntityRef from, EntityRef to, RelationType type) {
        return written(catalog, from, to, type).or(() -> written(catalog, to, from, type.inverse()));
    }

    private static Optional<Reference> written(Catalog catalog, EntityRef at, EntityRef target, RelationType type) {
        return catalog.entity(at)
                .flatMap(entity -> entity.references().stream()
                        .filter(reference -> reference.relation() == type
                                && reference.target().equals(target))
                        .findFirst());
    }
}
