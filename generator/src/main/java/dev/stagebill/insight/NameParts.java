package dev.stagebill.insight;

import dev.stagebill.diagnostics.Suggestion;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name and the parts between its dashes, dots and underscores. One name may be a slip of another when each part may be a slip of its
 * counterpart: {@code team-c} is none of {@code team-up}, whatever the number of edits. Numbers are counted, not mistyped.
 *
 * @param text the name
 * @param parts its parts
 * @param letters which letters there are, as bits: an edit changes at most two of them
 */
record NameParts(String text, List<String> parts, long letters) {
    private static final Pattern SEPARATOR = Pattern.compile("[-_.]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int SHORTEST_SLIP = 3;
    private static final int SHORT = 6;
    private static final int MOST_EDITS = 3;

    static NameParts of(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) % Long.SIZE);
        }
        return new NameParts(text, List.of(SEPARATOR.split(text, -1)), letters);
    }

    /** What two names share when one may be a slip of the other: how many parts there are, and which of them are what number. */
    String shape() {
        return parts.stream()
                .map(part -> NUMBER.matcher(part).matches() ? part : "")
                .collect(Collectors.joining("-"));
    }

    /** The name without what separates its parts. */
    String joined() {
        return String.join("", parts);
    }

    /** Whether this may be a slip of a name of the same shape. */
    boolean looksLike(NameParts other) {
        boolean near = Long.bitCount(letters ^ other.letters) <= 2 * MOST_EDITS || parts.size() > 1;
        for (int i = 0; near && i < parts.size(); i++) {
            near = isSlip(parts.get(i), other.parts.get(i));
        }
        return near;
    }

    private static boolean isSlip(String some, String other) {
        if (some.equals(other)) {
            return true;
        }
        int difference = Math.abs(some.length() - other.length());
        int shorter = Math.min(some.length(), other.length());
        boolean comparable = shorter >= SHORTEST_SLIP && difference <= (shorter < SHORT ? 1 : MOST_EDITS);
        return (some.length() >= 2 && other.startsWith(some))
                || (comparable && Suggestion.nearest(some, List.of(other)).isPresent());
    }
}
