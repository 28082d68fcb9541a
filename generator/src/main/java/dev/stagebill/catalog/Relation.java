package dev.stagebill.catalog;

import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import java.util.Comparator;

/**
 * What an entity is to another one.
 *
 * @param type the relation, seen from the entity it is listed at
 * @param target the other entity, which may be missing from the catalog
 */
public record Relation(RelationType type, EntityRef target) implements Comparable<Relation> {
    private static final Comparator<Relation> ORDER =
            Comparator.comparing((Relation relation) -> relation.type().id()).thenComparing(Relation::target);

    /** By name of the type and then target, the order in which Backstage stitches them. */
    @Override
    public int compareTo(Relation other) {
        return ORDER.compare(this, other);
    }
}
