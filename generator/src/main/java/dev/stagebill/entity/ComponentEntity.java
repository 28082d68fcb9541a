package dev.stagebill.entity;

/**
 * A piece of software, such as a service, website or library.
 *
 * @param envelope what it has in common with all entities
 */
public record ComponentEntity(Envelope envelope) implements Entity {
    @Override
    public ComponentEntity with(Envelope other) {
        return new ComponentEntity(other);
    }
}
