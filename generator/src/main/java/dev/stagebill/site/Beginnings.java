package dev.stagebill.site;

import java.util.List;
import java.util.Optional;

/**
 * Where an entity comes from.
 *
 * @param steps the way from the portal file to it: what was read, and why
 * @param sameFile other entities of its file, by name, not all when they are many
 * @param inFile how many others its file has
 * @param inRepository how many others its repository has, those of its file included
 */
public record Beginnings(List<Step> steps, List<EntityLink> sameFile, int inFile, int inRepository) {
    /** Nothing is known. */
    public static final Beginnings NONE = new Beginnings(List.of(), List.of(), 0, 0);

    /** Copies the lists. */
    public Beginnings {
        steps = List.copyOf(steps);
        sameFile = List.copyOf(sameFile);
    }

    /**
     * One step of the way to an entity.
     *
     * @param text what was read
     * @param entity the Location it is, when it is one
     */
    public record Step(String text, Optional<EntityLink> entity) {}
}
