package dev.stagebill.entity;

import java.util.List;

/**
 * A pointer to further descriptors.
 *
 * @param envelope what it has in common with all entities
 * @param targets the targets as written, {@code spec.target} first
 */
public record LocationEntity(Envelope envelope, List<String> targets) implements Entity {
    /** Copies the targets. */
    public LocationEntity {
        targets = List.copyOf(targets);
    }

    @Override
    public LocationEntity with(Envelope other) {
        return new LocationEntity(other, targets);
    }
}
