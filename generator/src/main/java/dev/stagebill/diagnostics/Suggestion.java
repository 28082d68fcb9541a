package dev.stagebill.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what somebody probably meant, for "did you mean" hints. */
public final class Suggestion {
    private static final Pattern SEPARATOR = Pattern.compile("[-_.]");

    private Suggestion() {}

    /**
     * The candidate nearest to a word, when one is near enough: by Damerau-Levenshtein distance (optimal string alignment) over
     * lower-cased text, at most a third of the word's length and at most 3. Ties go to the candidate that comes first in natural order. Else the
     * only candidate whose parts all begin with the parts of the word.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int limit = Math.min(3, Math.max(1, wanted.length() / 3));
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - wanted.length()) <= limit)
                .map(candidate -> new Scored(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance() <= limit)
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
                .map(Scored::candidate)
                .or(() -> abbreviated(wanted, candidates));
    }

    /** The one candidate that the word abbreviates part by part, as {@code pay-team} does {@code payments-team}. */
    private static Optional<String> abbreviated(String wanted, Collection<String> candidates) {
        List<String> meant = candidates.stream()
                .filter(candidate -> abbreviates(wanted, candidate.toLowerCase(Locale.ROOT)))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static boolean abbreviates(String wanted, String candidate) {
        String[] some = SEPARATOR.split(wanted, -1);
        String[] full = SEPARATOR.split(candidate, -1);
        boolean same = some.length == full.length && some.length > 1;
        for (int i = 0; same && i < some.length; i++) {
            same = some[i].length() >= 2 && full[i].startsWith(some[i]);
        }
        return same;
    }

    private record Scored(String candidate, int distance) {}

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
