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
 * @param usualOutput the folder to publish to when neither {@code output} nor the portal file names one, likewise
 * @param strictness what becomes of an entity that Backstage would refuse
 */
public record Overrides(
        Optional<Path> output,
        Optional<Path> cache,
        Optional<FailOn> failOn,
        Optional<Boolean> offline,
        Optional<Path> usualOutput,
        Optional<Strictness> strictness) {
    /** Nothing: the portal file has its way. */
    public static final Overrides NONE =
            new Overrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Overrides of a front end that leaves the usual output folder to the portal file. */
    public Overrides(Optional<Path> output, Optional<Path> cache, Optional<FailOn> failOn, Optional<Boolean> offline) {
        this(output, cache, failOn, offline, Optional.empty(), Optional.empty());
    }

    /** Overrides of a front end that leaves the strictness to the portal file. */
    public Overrides(
            Optional<Path> output,
            Optional<Path> cache,
            Optional<FailOn> failOn,
            Optional<Boolean> offline,
            Optional<Path> usualOutput) {
        this(output, cache, failOn, offline, usualOutput, Optional.empty());
    }

    /** The same with this strictness, if there is one. */
    public Overrides with(Optional<Strictness> wanted) {
        return new Overrides(output, cache, failOn, offline, usualOutput, wanted);
    }
}
