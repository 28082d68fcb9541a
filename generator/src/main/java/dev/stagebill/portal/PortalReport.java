package dev.stagebill.portal;

import dev.stagebill.output.Publication;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a build came to.
 *
 * @param publication what was published, when something was
 * @param sources how many sources were read
 * @param entitiesByKind how many entities there are of each kind
 * @param docsPages how many pages of documentation there are
 * @param apis how many API definitions there are
 * @param pages how many pages there are in all
 * @param searchBytes the size of the search index
 * @param stages how long each stage took, in their order
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
    /** Copies the collections; the kinds are in alphabetical order. */
    public PortalReport {
        entitiesByKind = Collections.unmodifiableMap(new TreeMap<>(entitiesByKind));
        stages = List.copyOf(stages);
    }

    /**
     * How long a stage took.
     *
     * @param stage its name
     * @param millis wall-clock time
     */
    public record StageTime(String stage, long millis) {}
}
