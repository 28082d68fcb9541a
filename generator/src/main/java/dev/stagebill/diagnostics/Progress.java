package dev.stagebill.diagnostics;

/** Hears how far a build has come. Called from many threads. */
@FunctionalInterface
public interface Progress {
    /** Tells that {@code done} of {@code total} units of a stage are done; the total may grow. */
    void step(String stage, int done, int total);

    /** Hears nothing. */
    Progress NONE = (stage, done, total) -> {};
}
