package dev.stagebill.markdown;

import java.util.Collection;
import java.util.Optional;

/** Finds which of many texts stands at a place of another, in steps that grow with the length of what is found and not with how many there are. */
final class Phrases {
    private static final int MAX_LENGTH = 200;

    private final String[] sorted;

    /** @param phrases the texts to look for; very long ones are passed over */
    Phrases(Collection<String> phrases) {
        this.sorted = phrases.stream()
                .filter(phrase -> phrase.length() <= MAX_LENGTH)
                .sorted()
                .distinct()
                .toArray(String[]::new);
    }

    /** The longest that stands at a place, and ends where a word does. */
    Optional<String> at(String text, int start) {
        String longest = "";
        int from = 0;
        int to = sorted.length;
        for (int depth = 0; from < to && start + depth < text.length(); depth++) {
            char wanted = text.charAt(start + depth);
            to = first(depth, wanted + 1, from, to);
            from = first(depth, wanted, from, to);
            int end = start + depth + 1;
            if (from < to && sorted[from].length() == depth + 1 && isBoundary(text, end)) {
                longest = sorted[from];
            }
        }
        return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    /** The first of those in a range whose character at a depth is not below the one given. One that has no such character comes before. */
    private int first(int depth, int wanted, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            String phrase = sorted[middle];
            if (phrase.length() <= depth || phrase.charAt(depth) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isBoundary(String text, int at) {
        return at >= text.length() || Words.isWord(text.charAt(at)) != Words.isWord(text.charAt(at - 1));
    }
}
