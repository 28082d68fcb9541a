package dev.stagebill.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Findings that were there before somebody began to look, each with how often: they are still shown, but only what comes on top of them can
 * fail a build. A finding is recognised by its code, source, file and message; that it moved to another line, or was read at another commit,
 * does not make it new.
 *
 * @param known how many findings of each key there are
 */
public record Baseline(SortedMap<Key, Integer> known) {
    /** Nothing is known yet. */
    public static final Baseline EMPTY = new Baseline(Collections.emptySortedMap());

    private static final Pattern PLACE = Pattern.compile("@[0-9a-f]{7,40}\\b|:\\d+(?::\\d+)?|\\bline \\d+");

    /** Copies the map. */
    public Baseline {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
    }

    /**
     * What a finding is recognised by.
     *
     * @param message the message, without lines and commits
     */
    public record Key(String code, String source, String path, String message) implements Comparable<Key> {
        /** The key of a finding. */
        public static Key of(Diagnostic finding) {
            return new Key(
                    finding.code(),
                    finding.location().map(SourceLocation::repository).orElse(""),
                    finding.location().map(SourceLocation::path).orElse(""),
                    PLACE.matcher(finding.message()).replaceAll(""));
        }

        @Override
        public int compareTo(Key other) {
            int byFile =
                    source.compareTo(other.source) != 0 ? source.compareTo(other.source) : path.compareTo(other.path);
            int byCode = byFile != 0 ? byFile : code.compareTo(other.code);
            return byCode != 0 ? byCode : message.compareTo(other.message);
        }
    }

    /** The baseline after which none of these findings is new. */
    public static Baseline of(List<Diagnostic> findings) {
        SortedMap<Key, Integer> known = new TreeMap<>();
        findings.forEach(finding -> known.merge(Key.of(finding), 1, Integer::sum));
        return new Baseline(known);
    }

    /** The findings that are not known: of several with one key the last ones, as many as there are too many. */
    public List<Diagnostic> fresh(List<Diagnostic> findings) {
        if (known.isEmpty()) {
            return findings;
        }
        Map<Key, Integer> left = new HashMap<>(known);
        List<Diagnostic> fresh = new ArrayList<>();
        for (Diagnostic finding : findings) {
            if (left.merge(Key.of(finding), -1, Integer::sum) < 0) {
                fresh.add(finding);
            }
        }
        return fresh;
    }

    /** How many known findings are not among these any more. */
    public int gone(List<Diagnostic> findings) {
        SortedMap<Key, Integer> now = of(findings).known();
        return known.entrySet().stream()
                .mapToInt(entry -> Math.max(0, entry.getValue() - now.getOrDefault(entry.getKey(), 0)))
                .sum();
    }
}
