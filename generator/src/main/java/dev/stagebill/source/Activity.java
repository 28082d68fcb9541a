package dev.stagebill.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened in a repository, or in the folder of it that counts.
 *
 * @param months how many commits changed something in each month ({@code 2025-03}, in UTC), the oldest first; months without any are left out
 * @param contributors the names of all who made commits, who made most first, then by name
 */
public record Activity(Map<String, Integer> months, List<String> contributors) {
    /** Nothing is known. */
    public static final Activity UNKNOWN = new Activity(Map.of(), List.of());

    /** Copies both and keeps their order. */
    public Activity {
        months = Collections.unmodifiableMap(new LinkedHashMap<>(months));
        contributors = List.copyOf(contributors);
    }
}
