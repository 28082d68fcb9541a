package dev.stagebill.catalog;

import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;

/**
 * What an entity is to another one.
 *
 * @param type the relation, seen from the entity it is listed at
 * @param target the other entity, which may be missing from the catalog
 */
public record Relation(RelationType type, EntityRef target) implements Comparable<Relation> {
    /** By name of the type and then target, the order in which Backstage stitches them. */
    @Override
    public int compareTo(Relation other) {
        int types = type.id().compareTo(other.type.id());
        return types == 0 ? target.compareTo(other.target) : types;
    }
}
