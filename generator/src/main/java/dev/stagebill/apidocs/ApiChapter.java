package dev.stagebill.apidocs;

import java.util.List;

/**
 * Operations or types that a page lists together: those of a tag, a service, a kind of type.
 *
 * @param id the fragment of its heading
 * @param title what to call it
 * @param sort what it is made of
 * @param entries what is in it, in the order of the definition
 */
public record ApiChapter(String id, String title, Sort sort, List<ApiEntry> entries) {
    private static final int MAX_LETTERS = 200;

    /** Copies the entries, and cuts a title that is too long for a list. */
    public ApiChapter {
        title = title.length() > MAX_LETTERS ? title.substring(0, MAX_LETTERS) + "..." : title;
        entries = List.copyOf(entries);
    }

    /** What a chapter is made of, which decides how it is cut into pages. */
    public enum Sort {
        /** Things that are called: each gets a page of its own as long as there are not too many of them. */
        OPERATIONS,
        /** Things that are referred to: those with the same first letter share a page. */
        TYPES
    }
}
