package dev.stagebill.entity;

/**
 * A person.
 *
 * @param envelope what it has in common with all entities
 * @param profile how to show the person
 */
public record UserEntity(Envelope envelope, GroupEntity.Profile profile) implements Entity {
    @Override
    public UserEntity with(Envelope other) {
        return new UserEntity(other, profile);
    }
}
