package dev.stagebill.entity;

/**
 * A skill, rule, plugin or marketplace for coding assistants (Backstage catalog model 1.9).
 *
 * @param envelope what it has in common with all entities
 */
public record AiResourceEntity(Envelope envelope) implements Entity {
    @Override
    public AiResourceEntity with(Envelope other) {
        return new AiResourceEntity(other);
    }
}
