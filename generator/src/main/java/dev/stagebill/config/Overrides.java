package dev.stagebill.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a front end says instead of the portal file.
 *
 * @param output the folder to publish to, absolute or relative to the current folder of the process
 * @param cache the folder for cached clones and results, likewise
 * @param failOn which findings stop the build
 * @param offline whether the network may not be used
 */
public record Overrides(
        Optional<Path> output, Optional<Path> cache, Optional<FailOn> failOn, Optional<Boolean> offline) {
    /** Nothing: the portal file has its way. */
    public static final Overrides NONE =
            new Overrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
