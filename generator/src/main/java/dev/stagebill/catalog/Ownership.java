package dev.stagebill.catalog;

import dev.stagebill.entity.EntityRef;
import java.util.List;

/**
 * What a group or user answers for, ordered by reference. Nothing is listed twice.
 *
 * @param direct what names it as owner
 * @param indirect for a group, what the groups below it own, which is Backstage's aggregated ownership; for a user, what the groups the user
 *     is a member of own
 */
public record Ownership(List<EntityRef> direct, List<EntityRef> indirect) {
    /** Copies the lists. */
    public Ownership {
        direct = List.copyOf(direct);
        indirect = List.copyOf(indirect);
    }

    /** Whether it owns nothing at all. */
    public boolean isEmpty() {
        return direct.isEmpty() && indirect.isEmpty();
    }
}
