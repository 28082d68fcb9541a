package dev.stagebill.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which branches and tags of a source are shown as versions of its documentation.
 *
 * @param tags patterns of tags: {@code *} stays within a part between slashes, {@code **} crosses them, {@code ?} is one character
 * @param branches patterns of branches
 * @param max how many are shown at most, the newest first; what the source itself is read at is shown besides
 * @param show which one has the plain address of the documentation
 * @param title what the version is called that the source itself is read at; empty: by its branch or tag
 * @param listed whether all versions are found by search and listed in the sitemap, not only the one with the plain address
 * @param findings whether findings in all versions are reported, not only those in what the source is read at
 */
public record VersionsConfig(
        List<String> tags,
        List<String> branches,
        int max,
        Shown show,
        Optional<String> title,
        boolean listed,
        boolean findings) {
    /** Copies the lists. */
    public VersionsConfig {
        tags = List.copyOf(tags);
        branches = List.copyOf(branches);
    }

    /** Whether anything is asked for. */
    public boolean isWanted() {
        return !tags.isEmpty() || !branches.isEmpty();
    }

    /** Which version has the plain address. */
    public enum Shown {
        /** What the source is read at. */
        SOURCE,
        /** The newest tag; what the source is read at until there is one. */
        NEWEST_TAG;

        /** The word used in the portal file. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
