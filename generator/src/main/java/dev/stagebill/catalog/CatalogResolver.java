package dev.stagebill.catalog;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.entity.Descriptors;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts the entities of all descriptors together: applies the portal's rules, settles duplicates, and turns references into relations with
 * inverses, as Backstage's stitcher does.
 */
public final class CatalogResolver {
    private static final Set<String> PEOPLE = Set.of("group", "user");
    private static final Set<String> NEVER_REFERRED_TO = Set.of("location", "template");

    private final Diagnostics diagnostics;

    /** A resolver that reports to these diagnostics. */
    public CatalogResolver(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The catalog of these descriptors. Of several entities with one reference the first that was found is kept, as in Backstage. */
    public Catalog resolve(Descriptors descriptors, PortalConfig config) {
        Allowance allowance = new Allowance(config.catalog().rules());
        SortedMap<EntityRef, Entity> entities = new TreeMap<>();
        for (Entity entity : descriptors.entities()) {
            if (allowed(entity, allowance)) {
                Entity first = entities.putIfAbsent(entity.ref(), entity);
                if (first != null) {
                    reportDuplicate(first, entity);
                }
            }
        }
        return new Catalog(entities, relations(entities));
    }

    private boolean allowed(Entity entity, Allowance allowance) {
        Optional<Diagnostic> refusal = allowance.refusal(entity);
        refusal.ifPresent(diagnostics::report);
        return refusal.isEmpty();
    }

    private void reportDuplicate(Entity first, Entity second) {
        diagnostics.report(Diagnostic.error(
                        "catalog.duplicate-entity",
                        second.ref() + " is defined twice; the first definition, in " + first.location() + ", is used")
                .at(second.location())
                .related(List.of(first.location()))
                .hint("rename one of them, or remove one")
                .about(second.ref().toString()));
    }

    private SortedMap<EntityRef, List<Relation>> relations(SortedMap<EntityRef, Entity> entities) {
        Map<EntityRef, SortedSet<Relation>> relations = new TreeMap<>();
        for (Entity entity : entities.values()) {
            for (Reference reference : entity.references()) {
                add(relations, entity.ref(), new Relation(reference.relation(), reference.target()));
                add(
                        relations,
                        reference.target(),
                        new Relation(reference.relation().inverse(), entity.ref()));
                if (!entities.containsKey(reference.target())) {
                    reportDangling(entity, reference, entities);
                }
            }
        }
        SortedMap<EntityRef, List<Relation>> ordered = new TreeMap<>();
        relations.forEach((ref, set) -> ordered.put(ref, List.copyOf(set)));
        return ordered;
    }

    private static void add(Map<EntityRef, SortedSet<Relation>> relations, EntityRef ref, Relation relation) {
        relations.computeIfAbsent(ref, key -> new TreeSet<>()).add(relation);
    }

    private void reportDangling(Entity entity, Reference reference, SortedMap<EntityRef, Entity> entities) {
        diagnostics.report(Diagnostic.warning(
                        "catalog.dangling-reference",
                        reference.field() + " names " + reference.target() + ", which no source defines")
                .at(reference.location())
                .hint(suggestion(reference.target(), entities))
                .about(entity.ref().toString()));
    }

    private static Optional<String> suggestion(EntityRef missing, SortedMap<EntityRef, Entity> entities) {
        List<EntityRef> sameName = entities.keySet().stream()
                .filter(ref -> ref.name().equals(missing.name()) && couldBe(missing, ref))
                .toList();
        if (sameName.size() == 1) {
            return Optional.of("did you mean " + sameName.get(0) + "?");
        }
        List<String> sameKind = entities.keySet().stream()
                .filter(ref ->
                        ref.kind().equals(missing.kind()) && ref.namespace().equals(missing.namespace()))
                .map(EntityRef::name)
                .toList();
        return Suggestion.nearest(missing.name(), sameKind)
                .map(name -> "did you mean " + new EntityRef(missing.kind(), missing.namespace(), name) + "?");
    }

    /** Whether one may be written where the other was: people for people, never a Location or Template, which nothing refers to. */
    private static boolean couldBe(EntityRef missing, EntityRef found) {
        return PEOPLE.contains(missing.kind())
                ? PEOPLE.contains(found.kind())
                : !PEOPLE.contains(found.kind()) && !NEVER_REFERRED_TO.contains(found.kind());
    }
}
