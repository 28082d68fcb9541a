package dev.stagebill.entity;

/**
 * Systems of one area of the business.
 *
 * @param envelope what it has in common with all entities
 */
public record DomainEntity(Envelope envelope) implements Entity {
    @Override
    public DomainEntity with(Envelope other) {
        return new DomainEntity(other);
    }
}
