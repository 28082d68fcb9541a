package dev.stagebill.entity;

import java.util.List;

/**
 * All entities that were read, in the order in which they were found.
 *
 * @param entities the entities; several may have the same reference
 */
public record Descriptors(List<Entity> entities) {
    /** Copies the entities. */
    public Descriptors {
        entities = List.copyOf(entities);
    }
}
