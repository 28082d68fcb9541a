package dev.stagebill.insight;

import dev.stagebill.diagnostics.Suggestion;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A name and the parts between its dashes, dots and underscores. One name may be a slip of another when each part may be a slip of its
 * counterpart: {@code team-c} is none of {@code team-up}, whatever the number of edits.
 *
 * @param text the name
 * @param parts its parts
 */
record NameParts(String text, List<String> parts) {
    private static final Pattern SEPARATOR = Pattern.compile("[-_.]");
    private static final int SHORTEST_SLIP = 3;
    private static final int SHORT = 6;
    private static final int MOST_EDITS = 3;

    static NameParts of(String text) {
        return new NameParts(text, List.of(SEPARATOR.split(text, -1)));
    }

    boolean looksLike(NameParts other) {
        if (parts.size() != other.parts.size()) {
            return Math.abs(text.length() - other.text.length()) <= 1 && joined().equals(other.joined());
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!isSlip(parts.get(i), other.parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private String joined() {
        return String.join("", parts);
    }

    private static boolean isSlip(String some, String other) {
        if (some.equals(other)) {
            return true;
        }
        boolean abbreviated = some.length() >= 2 && other.startsWith(some);
        boolean comparable = Math.min(some.length(), other.length()) >= SHORTEST_SLIP
                && Math.abs(some.length() - other.length()) <= (isShort(some) || isShort(other) ? 1 : MOST_EDITS)
                && !isNumber(some)
                && !isNumber(other);
        return abbreviated
                || comparable && Suggestion.nearest(some, List.of(other)).isPresent();
    }

    /** Short words that differ by two letters are two words: {@code maria} and {@code marians}. */
    private static boolean isShort(String part) {
        return part.length() < SHORT;
    }

    /** Numbers are counted, not mistyped. */
    private static boolean isNumber(String part) {
        return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
