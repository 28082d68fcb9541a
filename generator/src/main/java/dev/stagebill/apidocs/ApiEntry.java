package dev.stagebill.apidocs;

/**
 * An operation, a message or a type that can stand on a page of its own.
 *
 * @param id the fragment that leads to it, which stays the same whatever page it is on
 * @param label what to call it in a list
 * @param mark a short word in front of it, such as {@code GET}; may be empty
 * @param address where it can be called, when the label is something else; may be empty
 * @param deprecated whether it should no longer be used
 * @param model what its template shows of it: records, lists and texts
 */
public record ApiEntry(String id, String label, String mark, String address, boolean deprecated, Object model) {
    private static final int MAX_LETTERS = 200;

    /** Cuts texts that are too long for a list. */
    public ApiEntry {
        label = cut(label);
        address = address.equals(label) ? "" : cut(address);
    }

    private static String cut(String text) {
        return text.length() > MAX_LETTERS ? text.substring(0, MAX_LETTERS) + "..." : text;
    }

    /** A type or the like, which has nothing but a name. */
    static ApiEntry named(String id, String name, boolean deprecated, Object model) {
        return new ApiEntry(id, name, "", "", deprecated, model);
    }
}
