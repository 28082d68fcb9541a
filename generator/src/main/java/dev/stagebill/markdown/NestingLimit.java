package dev.stagebill.markdown;

import java.util.Optional;

/**
 * Keeps texts away from the parser that would take it very long: its time grows with the square of nesting and of open brackets in a
 * paragraph. Limits are counts, not times, so that every machine decides the same.
 */
final class NestingLimit {
    private static final int MAX_MARKERS = 100;
    private static final int MAX_OPEN = 50_000;

    private NestingLimit() {}

    /** The text with line ends as {@code \n} and without a byte order mark. */
    static String normalised(String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return clean.indexOf('\r') < 0 ? clean : clean.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Why a text is not parsed, if so; to be put after "the text". */
    static Optional<String> refusal(String text) {
        if (text.length() > MarkdownRenderer.MAX_LENGTH) {
            return Optional.of("has more than " + MarkdownRenderer.MAX_LENGTH + " characters");
        }
        int markers = 0;
        int open = 0;
        boolean lead = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                open = lead ? 0 : open;
                markers = 0;
                lead = true;
            } else if (c == '>' || c == '-' || c == '*' || c == '+') {
                markers += lead ? 1 : 0;
                open += c == '*' ? 1 : 0;
            } else if (c != ' ' && c != '\t') {
                lead = false;
                open += "[_~`<^=&".indexOf(c) >= 0 ? 1 : 0;
            }
            if (markers > MAX_MARKERS && hasBlanks(text, i)) {
                return Optional.of("has more than " + MAX_MARKERS + " nested blocks");
            }
            if (open > MAX_OPEN) {
                return Optional.of("has a paragraph with more than " + MAX_OPEN + " marks");
            }
        }
        return Optional.empty();
    }

    /** A line of marks without blanks is a rule, or a drawing in code; not nested blocks. */
    private static boolean hasBlanks(String text, int end) {
        int start = text.lastIndexOf('\n', end) + 1;
        return text.charAt(end) == '>' || text.substring(start, end).strip().indexOf(' ') >= 0;
    }
}
