package dev.stagebill.techdocs;

import dev.stagebill.source.Origin;
import java.util.Map;

/**
 * Which version of a documentation something is.
 *
 * @param name what it is called: its branch or tag, which may be anything that git allows, or what the portal file calls it
 * @param place its place among all versions, from 0 for the newest
 * @param folder its folder inside the documentation; empty for the one with the plain address
 * @param stage how it stands to the newest one
 * @param newest whether it is the newest release
 * @param listed whether search and search engines list it
 * @param origin what was read
 * @param numbers the number of each page by its path: a page has the same in all versions, whatever it is called there
 */
public record DocsVersion(
        String name,
        int place,
        String folder,
        Stage stage,
        boolean newest,
        boolean listed,
        Origin origin,
        Map<String, Integer> numbers) {
    /** Copies the numbers. */
    public DocsVersion {
        numbers = Map.copyOf(numbers);
    }

    /** Whether it has the plain address of the documentation. */
    public boolean isShown() {
        return folder.isEmpty();
    }

    /** How a version stands to the newest one. */
    public enum Stage {
        /** The newest, or the one with the plain address. */
        CURRENT,
        /** There is a newer one. */
        OLDER,
        /** Not released: ahead of the newest one. */
        AHEAD
    }
}
