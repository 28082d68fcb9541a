package dev.stagebill.entity;

import dev.stagebill.config.CatalogConfig;
import dev.stagebill.config.CatalogLocation;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * How a descriptor was found, step by step: by a pattern or a location of the portal file first, then by Locations.
 *
 * @param way what led to the descriptor
 * @param target the pattern or target, as written
 * @param place where the target is written; empty for a pattern
 * @param location the Location that names the target, when one does
 * @param origin the location that everything began with, in Backstage the annotation {@code backstage.io/managed-by-origin-location}
 * @param allow what the portal file allows of this origin besides its rules
 * @param before how the file that names the target was found
 */
public record Origination(
        Way way,
        String target,
        Optional<SourceLocation> place,
        Optional<EntityRef> location,
        LocationRef origin,
        List<CatalogConfig.Allowed> allow,
        Optional<Origination> before) {

    /** What leads to a descriptor. */
    public enum Way {
        /** A pattern under {@code catalog.files}, or under {@code files} of a source. */
        PATTERN,
        /** An entry under {@code catalog.locations} of the portal file. */
        PORTAL_FILE,
        /** A target of an entity of kind Location. */
        LOCATION
    }

    /** Copies the list. */
    public Origination {
        allow = List.copyOf(allow);
    }

    /** A file that a pattern finds is its own origin, as with Backstage's discovery. */
    static Origination pattern(String pattern, SourceTree tree, SourceFile file) {
        return new Origination(
                Way.PATTERN,
                pattern,
                Optional.empty(),
                Optional.empty(),
                LocationRef.of(tree, file),
                List.of(),
                Optional.empty());
    }

    static Origination portalFile(CatalogLocation named) {
        return new Origination(
                Way.PORTAL_FILE,
                named.target(),
                Optional.of(named.place()),
                Optional.empty(),
                new LocationRef(named.type(), named.target()),
                named.allow(),
                Optional.empty());
    }

    /** The step from a descriptor that was found in this way to a target of a Location in it. */
    Origination to(String next, SourceLocation written, EntityRef by) {
        return new Origination(
                Way.LOCATION, next, Optional.of(written), Optional.of(by), origin, allow, Optional.of(this));
    }

    /** All steps, the first one first. */
    public List<Origination> steps() {
        Deque<Origination> steps = new ArrayDeque<>();
        Optional<Origination> step = Optional.of(this);
        while (step.isPresent()) {
            steps.addFirst(step.get());
            step = step.get().before();
        }
        return List.copyOf(steps);
    }
}
