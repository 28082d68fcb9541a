package dev.stagebill.catalog;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.Descriptors;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.Reference;
import java.util.List;
import java.util.Map;
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
        SortedMap<EntityRef, Entity> entities = new TreeMap<>();
        for (Entity entity : descriptors.entities()) {
            if (allowed(entity, config.catalog().rules())) {
                Entity first = entities.putIfAbsent(entity.ref(), entity);
                if (first != null && sameFile(first, entity)) {
                    entities.put(entity.ref(), entity);
                    reportDuplicate(entity, first, "of several in one file the last definition, ");
                } else if (first != null) {
                    reportDuplicate(first, entity, "the first definition, ");
                }
            }
        }
        return new Catalog(entities, relations(entities));
    }

    private boolean allowed(Entity entity, List<PortalConfig.Rule> rules) {
        String source = entity.envelope().source().origin().name();
        boolean allowed = rules.isEmpty()
                || rules.stream()
                        .filter(rule ->
                                rule.sources().isEmpty() || rule.sources().contains(source))
                        .anyMatch(rule -> rule.allow().stream().anyMatch(entity.kind()::equalsIgnoreCase));
        if (!allowed) {
            diagnostics.report(Diagnostic.warning(
                            "catalog.not-allowed",
                            "the rules do not allow the kind " + entity.kind() + " from " + source)
                    .at(entity.location())
                    .hint("allow it under catalog.rules in the portal file")
                    .about(entity.ref().toString()));
        }
        return allowed;
    }

    private static boolean sameFile(Entity first, Entity second) {
        SourceLocation a = first.location();
        SourceLocation b = second.location();
        return a.repository().equals(b.repository()) && a.path().equals(b.path());
    }

    private void reportDuplicate(Entity used, Entity other, String which) {
        diagnostics.report(Diagnostic.error(
                        "catalog.duplicate-entity",
                        other.ref() + " is defined twice; " + which + "in " + used.location() + ", is used")
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
