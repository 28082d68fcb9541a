package dev.stagebill.markdown;

/**
 * Which ids and classes an author may give to elements. Names that scripts or page templates may rely on are kept from them: the id of a heading
 * never contains two hyphens in a row, so {@code ui--} and {@code tab--} begin ids of templates and widgets; {@code stagebillSearch} is what the chunks of the search index call.
 */
final class SafeId {
    private static final int MAX_LENGTH = 500;

    private SafeId() {}

    /** Whether an element of a text may have this id. */
    static boolean isSafe(String id) {
        return !id.isEmpty()
                && id.length() <= MAX_LENGTH
                && id.chars().noneMatch(c -> c <= ' ' || c == 0x7f)
                && !id.equals("__proto__")
                && !id.startsWith("ui--")
                && !id.startsWith("tab--")
                && !id.equals("stagebillSearch");
    }

    /** Those classes of an attribute that an element of a text may have. */
    static String classes(String names) {
        StringBuilder kept = new StringBuilder();
        for (String name : names.split("[ \\t\\n\\f\\r]+", -1)) {
            if (isSafeClass(name)) {
                kept.append(kept.isEmpty() ? "" : " ").append(name);
            }
        }
        return kept.toString();
    }

    /** Whether an element of a text may have this class. */
    static boolean isSafeClass(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_LENGTH
                && name.chars()
                        .allMatch(c -> c == '-' || c == '_' || c == ':' || c == '+' || Character.isLetterOrDigit(c));
    }
}
