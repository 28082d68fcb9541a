package dev.stagebill.entity;

/**
 * Components, APIs and resources that together serve one purpose.
 *
 * @param envelope what it has in common with all entities
 */
public record SystemEntity(Envelope envelope) implements Entity {
    @Override
    public SystemEntity with(Envelope other) {
        return new SystemEntity(other);
    }
}
