package dev.stagebill.portal;

import dev.stagebill.output.Publication;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a build did.
 *
 * @param publication the portal; empty when nothing was published
 * @param sources how many sources were read
 * @param entitiesByKind how many entities there are, by kind
 * @param docsPages how many documentation pages there are
 * @param apis how many API references there are
 * @param pages how many pages there are in all
 * @param searchBytes how large the search index is
 * @param stages how long each stage took, in order
 */
public record PortalReport(
        Optional<Publication> publication,
        int sources,
        Map<String, Integer> entitiesByKind,
        int docsPages,
        int apis,
        int pages,
        long searchBytes,
        List<StageTime> stages) {
    /** Copies the collections. */
    public PortalReport {
        entitiesByKind = Collections.unmodifiableMap(new TreeMap<>(entitiesByKind));
        stages = List.copyOf(stages);
    }

    /** How many milliseconds of wall time a stage took. */
    public record StageTime(String stage, long millis) {}
}
