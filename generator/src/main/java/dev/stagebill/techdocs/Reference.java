package dev.stagebill.techdocs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A relative reference in its parts.
 *
 * @param written as it was written
 * @param path the path, decoded
 * @param query the query with its question mark, or nothing
 * @param fragment the fragment with its number sign, or nothing
 */
record Reference(String written, String path, String query, String fragment) {
    static Reference of(String text) {
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "" : text.substring(hash);
        String rest = hash < 0 ? text : text.substring(0, hash);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark);
        return new Reference(text, decoded(mark < 0 ? rest : rest.substring(0, mark)), query, fragment);
    }

    boolean isAbsolute() {
        return path.startsWith("/");
    }

    /** Query and fragment, as they follow the path. */
    String rest() {
        return query + fragment;
    }

    /** The id that the fragment names; empty when it names none. */
    String anchor() {
        return fragment.length() > 1 && !fragment.startsWith("#:~:") ? decoded(fragment.substring(1)) : "";
    }

    static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
