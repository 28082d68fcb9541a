package dev.stagebill.site;

import java.util.List;

/**
 * The relations of one type.
 *
 * @param type Backstage's name of it, such as {@code ownedBy}
 * @param targets what it leads to, not all when they are many
 * @param total how many there are
 */
public record Stated(String type, List<EntityLink> targets, int total) {
    /** Copies the targets. */
    public Stated {
        targets = List.copyOf(targets);
    }
}
