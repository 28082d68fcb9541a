package dev.stagebill.site;

import java.util.List;
import java.util.Optional;

/**
 * A line of a table of entities.
 *
 * @param entity the entity
 * @param type {@code spec.type}; may be empty
 * @param owner who owns it
 * @param system the system it is part of
 * @param lifecycle {@code spec.lifecycle}; may be empty
 * @param namespace as in its reference
 * @param description the description as plain text on one line; may be empty
 * @param tags its tags
 * @param own the values of the columns that only its kind has, in order; empty text where there is no value
 */
public record EntityRow(
        EntityLink entity,
        String type,
        Optional<EntityLink> owner,
        Optional<EntityLink> system,
        String lifecycle,
        String namespace,
        String description,
        List<String> tags,
        List<String> own) {
    /** Copies the lists. */
    public EntityRow {
        tags = List.copyOf(tags);
        own = List.copyOf(own);
    }
}
