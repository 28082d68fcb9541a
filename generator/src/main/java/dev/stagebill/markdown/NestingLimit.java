package dev.stagebill.markdown;

import java.util.Optional;

/**
 * Keeps texts away from the parser that would take it very long: its time grows with the square of nesting. Limits are counts, not times,
 * so that every machine decides the same.
 */
final class NestingLimit {
    private static final int MAX_MARKERS = 100;
    private static final String LIST_MARKS = "-*+.):";
    private static final String IN_MARKS = "0123456789[]xX";

    private NestingLimit() {}

    /** The text with line ends as {@code \n}, without a byte order mark and without the characters that we mark places with. */
    static String normalised(String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String lines = clean.indexOf('\r') < 0 ? clean : clean.replace("\r\n", "\n").replace('\r', '\n');
        return StashedHtml.unmarked(lines);
    }

    /** Why a text is not parsed, if so; to be put after "the text". */
    static Optional<String> refusal(String text) {
        if (text.length() > MarkdownRenderer.MAX_LENGTH) {
            return Optional.of("has more than " + MarkdownRenderer.MAX_LENGTH + " characters");
        }
        for (int start = 0; start < text.length(); ) {
            if (markers(text, start) > MAX_MARKERS) {
                return Optional.of("has more than " + MAX_MARKERS + " nested blocks");
            }
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        return Optional.empty();
    }

    /** How many marks of quotes, lists and tasks a line begins with. A mark of a list has a blank behind it. */
    private static int markers(String text, int start) {
        int count = 0;
        for (int i = start; i < text.length() && count <= MAX_MARKERS; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                count++;
            } else if (LIST_MARKS.indexOf(c) >= 0) {
                count += i + 1 < text.length() && isBlank(text.charAt(i + 1)) ? 1 : 0;
            } else if (!isBlank(c) && IN_MARKS.indexOf(c) < 0) {
                break;
            }
        }
        return count;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
