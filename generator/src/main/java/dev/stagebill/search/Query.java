package dev.stagebill.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody asks for, as typed: words, {@code "phrases"}, filters such as {@code owner:payments}, and each of them with a minus in front
 * for what is not wanted.
 *
 * @param clauses the parts of the query, in order
 */
record Query(List<Clause> clauses) {
    Query {
        clauses = List.copyOf(clauses);
    }

    /**
     * A part of a query.
     *
     * @param key the key of a filter; empty for text
     * @param text the text or the filter's value
     * @param quoted whether it stands in quotation marks
     * @param excluded whether it is not wanted
     * @param open whether the text may go on: it ends the query, and no blank or quotation mark follows
     */
    record Clause(String key, String text, boolean quoted, boolean excluded, boolean open) {
        /** Whether it is text in quotation marks. */
        boolean isPhrase() {
            return quoted && key.isEmpty();
        }
    }

    /** The words that are asked for, without filters and without what is not wanted. */
    String words() {
        return clauses.stream()
                .filter(clause -> clause.key().isEmpty() && !clause.excluded())
                .map(Clause::text)
                .collect(Collectors.joining(" "));
    }

    /** Reads a query. Every text is one. */
    static Query parse(String text) {
        List<Clause> clauses = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else {
                at = clause(text, at, clauses);
            }
        }
        return new Query(clauses);
    }

    private static int clause(String text, int start, List<Clause> clauses) {
        boolean excluded = text.charAt(start) == '-' && start + 1 < text.length() && !isBlank(text.charAt(start + 1));
        int at = excluded ? start + 1 : start;
        String key = key(text, at);
        at += key.isEmpty() ? 0 : key.length() + 1;
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        at += quoted ? 1 : 0;
        int end = at;
        while (end < text.length() && (quoted ? text.charAt(end) != '"' : !isBlank(text.charAt(end)))) {
            end++;
        }
        boolean open = end == text.length() && !quoted && !excluded;
        if (end > at) {
            clauses.add(new Clause(key, text.substring(at, end), quoted, excluded, open));
        }
        return quoted ? end + 1 : end;
    }

    private static String key(String text, int at) {
        return Filters.KEYS.stream()
                .filter(key -> text.startsWith(key + ":", at) && !text.startsWith(key + "::", at))
                .findFirst()
                .orElse("");
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0';
    }
}
