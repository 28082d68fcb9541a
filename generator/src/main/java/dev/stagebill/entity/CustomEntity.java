package dev.stagebill.entity;

/**
 * An entity of a kind that Backstage does not define. It is shown with everything it says; {@code spec.owner} and {@code spec.system} are
 * understood as on a component.
 *
 * @param envelope what it has in common with all entities
 */
public record CustomEntity(Envelope envelope) implements Entity {
    @Override
    public CustomEntity with(Envelope other) {
        return new CustomEntity(other);
    }
}
