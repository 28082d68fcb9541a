package dev.stagebill.config;

import dev.stagebill.diagnostics.Severity;
import java.util.Locale;
import java.util.Optional;

/** From which severity on findings stop a build before anything is published. */
public enum FailOn {
    /** Errors stop a build. */
    ERROR,
    /** Errors and warnings stop a build. */
    WARNING,
    /** Every finding stops a build. */
    NOTICE,
    /** Nothing that is found stops a build. */
    NEVER;

    /** The threshold; empty: never. */
    public Optional<Severity> severity() {
        return this == NEVER ? Optional.empty() : Optional.of(Severity.valueOf(name()));
    }

    /** The word used in the portal file and on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
