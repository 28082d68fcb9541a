package dev.stagebill.apidiff;

import java.util.List;
import java.util.Locale;

/**
 * What changed in an API between two of its states.
 *
 * @param sort what the states are
 * @param from the older state
 * @param to the newer state
 * @param difference what changed
 * @param unchanged later releases whose definition is that of the newer state, the newest first
 */
public record ChangeSpan(Sort sort, ApiState from, ApiState to, ApiDifference difference, List<String> unchanged) {
    /** Copies the list. */
    public ChangeSpan {
        unchanged = List.copyOf(unchanged);
    }

    /** What the two states are. */
    public enum Sort {
        /** The newest release, and what was read. */
        UNRELEASED,
        /** What was a number of days before, and what was read. */
        DAYS,
        /** A release, and the next one. */
        RELEASE;

        /** The name in machine-readable output. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
