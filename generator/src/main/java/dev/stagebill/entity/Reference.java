package dev.stagebill.entity;

import dev.stagebill.diagnostics.SourceLocation;

/**
 * A reference to another entity as an entity states it, not yet resolved.
 *
 * @param field the field it is written in, such as {@code spec.dependsOn[2]}
 * @param relation what the entity is to the target
 * @param target the entity that is meant
 * @param text the reference as written
 * @param location where it is written
 */
public record Reference(String field, RelationType relation, EntityRef target, String text, SourceLocation location) {}
