package dev.stagebill.source;

import dev.stagebill.config.VersionsConfig;
import java.util.List;

/**
 * The versions of a source that its documentation is shown at.
 *
 * @param config what the portal file says
 * @param others the branches and tags besides the one that the source is read at: branches without a number, then those with one, the
 *     highest first, then tags without a number
 */
public record SourceVersions(VersionsConfig config, List<SourceVersion> others) {
    /** Copies the list. */
    public SourceVersions {
        others = List.copyOf(others);
    }
}
