package dev.stagebill.catalog;

import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All entities of a portal and what they are to each other. Immutable.
 *
 * <p>Relations are kept at both ends, also at an end that is missing from the catalog: {@link #relations(EntityRef)} of a missing owner tells
 * what it owns.
 */
public final class Catalog {
    private final Map<EntityRef, Entity> entities;
    private final Map<EntityRef, List<Relation>> relations;

    /** A catalog of these entities with these relations; each list must be ordered and free of duplicates. */
    Catalog(Map<EntityRef, Entity> entities, Map<EntityRef, List<Relation>> relations) {
        this.entities = ordered(entities);
        this.relations = ordered(relations);
    }

    /** In order, and found by hash: with tens of thousands of entities comparing references is what a build would spend its time on. */
    private static <T> Map<EntityRef, T> ordered(Map<EntityRef, T> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(values)));
    }

    /** All entities, ordered by reference. */
    public Collection<Entity> entities() {
        return entities.values();
    }

    /** The entity with this reference. */
    public Optional<Entity> entity(EntityRef ref) {
        return Optional.ofNullable(entities.get(ref));
    }

    /** All entities of a kind, without regard to case, ordered by reference. */
    public List<Entity> ofKind(String kind) {
        return entities.values().stream()
                .filter(entity -> entity.ref().kind().equalsIgnoreCase(kind))
                .toList();
    }

    /** All relations of an entity, which may be missing from the catalog, in Backstage's order. */
    public List<Relation> relations(EntityRef ref) {
        return relations.getOrDefault(ref, List.of());
    }

    /** What an entity has this relation to, in order. */
    public List<EntityRef> targets(EntityRef ref, RelationType type) {
        return relations(ref).stream()
                .filter(relation -> relation.type() == type)
                .map(Relation::target)
                .toList();
    }

    /** Who owns an entity; the first one when there are several. */
    public Optional<EntityRef> owner(EntityRef ref) {
        return targets(ref, RelationType.OWNED_BY).stream().findFirst();
    }

    /** References that relations name and no entity has, ordered. */
    public List<EntityRef> missing() {
        return relations.keySet().stream()
                .filter(ref -> !entities.containsKey(ref))
                .toList();
    }

    /** All entities reached by following a relation again and again, nearest first, the start excluded; circles end there. */
    public List<EntityRef> closure(EntityRef start, RelationType type) {
        Set<EntityRef> reached = new LinkedHashSet<>();
        Deque<EntityRef> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            for (EntityRef target : targets(next.removeFirst(), type)) {
                if (!target.equals(start) && reached.add(target)) {
                    next.addLast(target);
                }
            }
        }
        return List.copyOf(reached);
    }
}
