package dev.stagebill.cli;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Overrides;
import dev.stagebill.config.Strictness;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What counts instead of a portal's file. */
final class OverrideOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where to publish to, instead of what the portal file says.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Where to keep clones and results. The variable STAGEBILL_CACHE does the same.")
    private Optional<Path> cache = Optional.empty();

    @Option(names = "--offline", description = "Do not use the network: read git sources from the cache alone.")
    private boolean offline;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Which findings stop the build: ${COMPLETION-CANDIDATES}.")
    private Optional<FailOn> failOn = Optional.empty();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The file of known findings, which fail nothing, instead of what the portal file says.")
    private Optional<Path> baseline = Optional.empty();

    @Option(
            names = "--strictness",
            paramLabel = "WORD",
            description = "What becomes of entities that Backstage would refuse: lenient shows them with what is wrong,"
                    + " backstage leaves them out.")
    private Optional<Strictness> strictness = Optional.empty();

    Optional<FailOn> failOn() {
        return failOn;
    }

    Optional<Strictness> strictness() {
        return strictness;
    }

    /** All of them. */
    Overrides all(Map<String, String> variables) {
        Optional<Path> shared = Optional.ofNullable(variables.get("STAGEBILL_CACHE"))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
        return new Overrides(output, cache.or(() -> shared), failOn, offline ? Optional.of(true) : Optional.empty())
                .knowing(baseline)
                .judging(strictness);
    }
}
