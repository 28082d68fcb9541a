package dev.stagebill.entity;

import java.util.Optional;

/**
 * A team, department or other part of the organisation.
 *
 * @param envelope what it has in common with all entities
 * @param profile how to show it
 */
public record GroupEntity(Envelope envelope, Profile profile) implements Entity {
    @Override
    public GroupEntity with(Envelope other) {
        return new GroupEntity(other, profile);
    }

    /**
     * {@code spec.profile} of groups and users.
     *
     * @param displayName the name for people
     * @param email an e-mail address, not checked
     * @param picture the address of a picture
     */
    public record Profile(Optional<String> displayName, Optional<String> email, Optional<String> picture) {}
}
