package dev.stagebill.catalog;

import dev.stagebill.entity.EntityRef;
import java.util.List;

/**
 * Who belongs to a group, ordered by reference. Users that no source defines are among them.
 *
 * @param direct the users that the group or they themselves name
 * @param inherited the users of the groups below it that are not direct members
 */
public record Members(List<EntityRef> direct, List<EntityRef> inherited) {
    /** Copies the lists. */
    public Members {
        direct = List.copyOf(direct);
        inherited = List.copyOf(inherited);
    }
}
