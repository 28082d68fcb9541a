package dev.stagebill.entity;

/**
 * Infrastructure that components need, such as a database or a bucket.
 *
 * @param envelope what it has in common with all entities
 */
public record ResourceEntity(Envelope envelope) implements Entity {
    @Override
    public ResourceEntity with(Envelope other) {
        return new ResourceEntity(other);
    }
}
