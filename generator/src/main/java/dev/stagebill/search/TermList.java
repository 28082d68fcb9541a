package dev.stagebill.search;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Terms and what is known of each as one text: each term without the letters it shares with the one before it. */
final class TermList {
    private static final char VALUE = ' ';
    private static final char NEXT = '|';
    private static final int MAX_SHARED = 63;

    private TermList() {}

    /** The terms and values as text. */
    static String write(SortedMap<String, String> values) {
        StringBuilder out = new StringBuilder();
        String previous = "";
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String term = entry.getKey();
            int shared = shared(previous, term);
            Symbols.append(out, shared);
            out.append(term, shared, term.length());
            out.append(VALUE).append(entry.getValue()).append(NEXT);
            previous = term;
        }
        return out.toString();
    }

    private static int shared(String previous, String term) {
        int end = Math.min(MAX_SHARED, Math.min(previous.length(), term.length()));
        int shared = 0;
        while (shared < end && previous.charAt(shared) == term.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /** Reads a text back. */
    static SortedMap<String, String> read(String text) {
        SortedMap<String, String> values = new TreeMap<>();
        String previous = "";
        int at = 0;
        while (at < text.length()) {
            int value = text.indexOf(VALUE, at);
            int end = text.indexOf(NEXT, value);
            int shared = new Symbols.Cursor(text, at).next();
            String term = previous.substring(0, shared) + text.substring(at + 1, value);
            values.put(term, text.substring(value + 1, end));
            previous = term;
            at = end + 1;
        }
        return values;
    }
}
