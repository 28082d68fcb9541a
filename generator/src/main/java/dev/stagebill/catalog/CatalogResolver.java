package dev.stagebill.catalog;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.Descriptors;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts the entities of all descriptors together: applies the portal's rules, settles duplicates, and turns references into relations with
 * inverses, as Backstage's stitcher does.
 */
public final class CatalogResolver {
    private final Diagnostics diagnostics;

    /** A resolver that reports to these diagnostics. */
    public CatalogResolver(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The catalog of these descriptors. Of several entities with one reference the first that was found is kept, and within one file the last,
     * as in Backstage ({@code checkLocationKeyConflict}: what has the same location replaces, what comes from another one is dropped).
     */
    public Catalog resolve(Descriptors descriptors, PortalConfig config) {
        Allowance allowance = new Allowance(config.catalog().rules());
        SortedMap<EntityRef, Entity> entities = new TreeMap<>();
        SortedMap<EntityRef, List<Entity>> definitions = new TreeMap<>();
        for (Entity entity : descriptors.entities()) {
            if (allowed(entity, allowance)) {
                definitions
                        .computeIfAbsent(entity.ref(), ref -> new ArrayList<>())
                        .add(entity);
            }
        }
        definitions.forEach((ref, all) -> entities.put(ref, settle(all)));
        return new Catalog(entities, relations(entities));
    }

    private boolean allowed(Entity entity, Allowance allowance) {
        Optional<Diagnostic> refusal = allowance.refusal(entity);
        refusal.ifPresent(diagnostics::report);
        return refusal.isEmpty();
    }

    /** The one definition that counts; each of the others is reported with the place of that one. */
    private Entity settle(List<Entity> definitions) {
        Entity first = definitions.get(0);
        List<Entity> together =
                definitions.stream().filter(each -> sameFile(first, each)).toList();
        Entity used = together.get(together.size() - 1);
        String which = together.size() > 1 ? "of several in one file the last definition, " : "the first definition, ";
        definitions.stream()
                .filter(each -> each != used)
                .forEach(each -> reportDuplicate(used, each, times(definitions.size()) + "; " + which));
        return used;
    }

    private static String times(int count) {
        return count == 2 ? "twice" : count + " times";
    }

    private static boolean sameFile(Entity first, Entity second) {
        SourceLocation a = first.location();
        SourceLocation b = second.location();
        return a.repository().equals(b.repository()) && a.path().equals(b.path());
    }

    private void reportDuplicate(Entity used, Entity other, String how) {
        diagnostics.report(Diagnostic.error(
                        "catalog.duplicate-entity",
                        other.ref() + " is defined " + how + "in " + used.location() + ", is used")
                .at(other.location())
                .related(List.of(used.location()))
                .hint("rename one of them, or remove one")
                .about(other.ref().toString())
                .field("/metadata/name"));
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
            }
        }
        SortedMap<EntityRef, List<Relation>> ordered = new TreeMap<>();
        relations.forEach((ref, set) -> ordered.put(ref, List.copyOf(set)));
        return ordered;
    }

    private static void add(Map<EntityRef, SortedSet<Relation>> relations, EntityRef ref, Relation relation) {
        relations.computeIfAbsent(ref, key -> new TreeSet<>()).add(relation);
    }
}
