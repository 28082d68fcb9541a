package dev.stagebill.apidocs;

/** The fragments that lead to the properties of named schemas. They need no table: each begins with that of its schema. */
final class FieldPlaces {
    private static final String BETWEEN = "-field-";
    private static final int MAX_NAME = 100;

    private FieldPlaces() {}

    /** The fragment of a property; empty when its name cannot be part of one (HTML, "the id attribute": no white space). */
    static String of(String owner, String name) {
        boolean fits =
                !name.isEmpty() && name.length() <= MAX_NAME && name.chars().noneMatch(FieldPlaces::isSpace);
        return fits ? owner + BETWEEN + name : "";
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isISOControl(c);
    }

    /** The fragment of the schema that a property with this fragment is in; the fragment itself when it is of none. */
    static String owner(String fragment) {
        int end = fragment.lastIndexOf(BETWEEN);
        return end < 0 ? fragment : fragment.substring(0, end);
    }
}
