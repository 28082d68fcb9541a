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
 * @param baseline the file of known findings, likewise
 * @param usualOutput the folder to publish to when neither {@code output} nor the portal file names one, likewise
 * @param strictness what becomes of an entity that Backstage would refuse
 */
public record Overrides(
        Optional<Path> output,
        Optional<Path> cache,
        Optional<FailOn> failOn,
        Optional<Boolean> offline,
        Optional<Path> baseline,
        Optional<Path> usualOutput,
        Optional<Strictness> strictness) {
    /** Nothing: the portal file has its way. */
    public static final Overrides NONE =
            new Overrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Overrides of a front end that leaves the usual output folder to the portal file. */
    public Overrides(Optional<Path> output, Optional<Path> cache, Optional<FailOn> failOn, Optional<Boolean> offline) {
        this(output, cache, failOn, offline, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with another threshold. */
    public Overrides stoppingAt(FailOn threshold) {
        return new Overrides(output, cache, Optional.of(threshold), offline, baseline, usualOutput, strictness);
    }

    /** The same with a file of known findings. */
    public Overrides knowing(Optional<Path> file) {
        return new Overrides(output, cache, failOn, offline, file, usualOutput, strictness);
    }

    /** The same with a cache. */
    public Overrides caching(Optional<Path> folder) {
        return new Overrides(output, folder, failOn, offline, baseline, usualOutput, strictness);
    }

    /** The same with a folder to publish to. */
    public Overrides publishing(Optional<Path> folder) {
        return new Overrides(folder, cache, failOn, offline, baseline, usualOutput, strictness);
    }

    /** The same with a strictness. */
    public Overrides judging(Optional<Strictness> wanted) {
        return new Overrides(output, cache, failOn, offline, baseline, usualOutput, wanted);
    }
}
