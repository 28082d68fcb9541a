package dev.stagebill.entity;

import dev.stagebill.diagnostics.SourceLocation;

/**
 * A reference to another entity as an entity states it, not yet resolved.
 *
 * @param field the field it is written in, such as {@code spec.dependsOn[2]}
 * @param relation what the entity is to the target
 * @param target the entity that is meant
 * @param text the reference as written
 * @param location where it is written; of an inferred one, what it was inferred from
 * @param inferred whether nobody wrote it in a descriptor, as an owner that CODEOWNERS names
 */
public record Reference(
        String field, RelationType relation, EntityRef target, String text, SourceLocation location, boolean inferred) {

    /** A reference that a descriptor states. */
    public Reference(String field, RelationType relation, EntityRef target, String text, SourceLocation location) {
        this(field, relation, target, text, location, false);
    }

    /** The same reference, inferred from a place. */
    Reference inferredFrom(SourceLocation place) {
        return new Reference(field, relation, target, text, place, true);
    }
}
