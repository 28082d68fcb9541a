package dev.stagebill.catalog;

import dev.stagebill.entity.CustomEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.Inference;
import dev.stagebill.entity.RelationType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All entities of a portal and what they are to each other. Immutable.
 *
 * <p>Relations are kept at both ends, also at an end that is missing from the catalog: {@link #relations(EntityRef)} of a missing owner tells
 * what it owns. Everything that is asked about every entity is looked up, not searched for; circles of relations end where they close.
 */
public final class Catalog {
    private static final Set<String> PEOPLE = Set.of("group", "user");

    private final Map<EntityRef, Entity> entities;
    private final Map<String, List<Entity>> byKind;
    private final Map<EntityRef, List<Relation>> relations;
    private final Map<EntityRef, Map<RelationType, List<EntityRef>>> targets;
    private final List<EntityRef> missing;
    private final Map<String, CustomEntity> ownKinds = new HashMap<>();

    /** A catalog of these entities with these relations; each list must be ordered and free of duplicates. */
    Catalog(Map<EntityRef, Entity> entities, SortedMap<EntityRef, List<Relation>> relations) {
        this.entities = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(entities)));
        this.byKind = this.entities.values().stream()
                .collect(Collectors.groupingBy(entity -> entity.ref().kind(), Collectors.toUnmodifiableList()));
        byKind.forEach((kind, all) -> defined(all).ifPresent(entity -> ownKinds.put(kind, entity)));
        this.relations = Map.copyOf(relations);
        this.targets = new HashMap<>();
        relations.forEach((ref, list) -> targets.put(ref, byType(list)));
        this.missing = relations.keySet().stream()
                .filter(ref -> !entities.containsKey(ref))
                .toList();
    }

    private static Optional<CustomEntity> defined(List<Entity> ofOneKind) {
        return ofOneKind.stream()
                .filter(CustomEntity.class::isInstance)
                .map(CustomEntity.class::cast)
                .filter(entity -> entity.definition().isPresent())
                .findFirst();
    }

    private static Map<RelationType, List<EntityRef>> byType(List<Relation> relations) {
        return relations.stream()
                .collect(Collectors.groupingBy(
                        Relation::type, Collectors.mapping(Relation::target, Collectors.toUnmodifiableList())));
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
        return byKind.getOrDefault(kind.toLowerCase(Locale.ROOT), List.of());
    }

    /** An entity of this kind that knows what the portal file says of the kind; empty when the portal file says nothing of it. */
    public Optional<CustomEntity> ownKind(String kind) {
        return Optional.ofNullable(ownKinds.get(kind.toLowerCase(Locale.ROOT)));
    }

    /** All relations of an entity, which may be missing from the catalog, in Backstage's order. */
    public List<Relation> relations(EntityRef ref) {
        return relations.getOrDefault(ref, List.of());
    }

    /** What an entity has this relation to, in order. */
    public List<EntityRef> targets(EntityRef ref, RelationType type) {
        return targets.getOrDefault(ref, Map.of()).getOrDefault(type, List.of());
    }

    /** Who owns an entity; the first one when there are several. */
    public Optional<EntityRef> owner(EntityRef ref) {
        return targets(ref, RelationType.OWNED_BY).stream().findFirst();
    }

    /** How the owner of an entity was inferred; empty when its descriptor names one, or when it has none. */
    public Optional<Inference.Fact> inferredOwner(EntityRef ref) {
        return entity(ref).flatMap(entity -> entity.inference().of("spec.owner"));
    }

    /** References that relations name and no entity has, ordered. */
    public List<EntityRef> missing() {
        return missing;
    }

    /** The groups and users among {@link #missing()}: each stands for somebody, and what they own is known. */
    public List<EntityRef> missingPeople() {
        return missing.stream().filter(ref -> PEOPLE.contains(ref.kind())).toList();
    }

    /** What a group or user owns, which may be missing from the catalog. */
    public Ownership ownership(EntityRef owner) {
        List<EntityRef> through = owner.kind().equals("user")
                ? targets(owner, RelationType.MEMBER_OF)
                : closure(owner, RelationType.PARENT_OF);
        List<EntityRef> direct = targets(owner, RelationType.OWNER_OF);
        return new Ownership(direct, others(through, RelationType.OWNER_OF, direct));
    }

    /** Who belongs to a group, which may be missing from the catalog. */
    public Members members(EntityRef group) {
        List<EntityRef> direct = targets(group, RelationType.HAS_MEMBER);
        return new Members(direct, others(closure(group, RelationType.PARENT_OF), RelationType.HAS_MEMBER, direct));
    }

    private List<EntityRef> others(List<EntityRef> from, RelationType type, List<EntityRef> known) {
        Set<EntityRef> seen = new HashSet<>(known);
        List<EntityRef> found = new ArrayList<>();
        for (EntityRef ref : from) {
            for (EntityRef target : targets(ref, type)) {
                if (seen.add(target)) {
                    found.add(target);
                }
            }
        }
        Collections.sort(found);
        return List.copyOf(found);
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
