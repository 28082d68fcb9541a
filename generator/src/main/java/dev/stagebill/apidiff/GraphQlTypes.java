package dev.stagebill.apidiff;

import java.util.function.BiPredicate;

/** Compares uses of types as they are written, such as {@code [User!]!}. */
final class GraphQlTypes {
    private GraphQlTypes() {}

    /**
     * Whether all values of a type are values of a wider one, too: it is the same, or one that is never null, inside of lists as well.
     *
     * @param subtypes whether a named type (first) belongs to another one (second)
     */
    static boolean isNarrower(String type, String wider, BiPredicate<String, String> subtypes) {
        String narrow = type;
        String wide = wider;
        for (int depth = 0; depth < 100; depth++) {
            if (wide.endsWith("!") && !narrow.endsWith("!")) {
                return false;
            }
            narrow = nullable(narrow);
            wide = nullable(wide);
            boolean list = isList(narrow);
            if (list != isList(wide)) {
                return false;
            }
            if (!list) {
                return narrow.equals(wide) || subtypes.test(narrow, wide);
            }
            narrow = item(narrow);
            wide = item(wide);
        }
        return false;
    }

    private static String nullable(String type) {
        return type.endsWith("!") ? type.substring(0, type.length() - 1) : type;
    }

    private static boolean isList(String type) {
        return type.startsWith("[") && type.endsWith("]");
    }

    private static String item(String type) {
        return type.substring(1, type.length() - 1);
    }

    static String changed(String old, String now) {
        String words = "is of type " + Words.code(now) + " now, before " + Words.code(old);
        if (nullable(now).equals(nullable(old))) {
            return words + (now.endsWith("!") ? ", so it is never null" : ", so it may be null");
        }
        return words;
    }
}
