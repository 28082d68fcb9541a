package dev.stagebill.search;

import dev.stagebill.search.SearchDocument.Standing;
import java.util.Arrays;

/** What is known of every document besides its words: how many depend on it, and in which year it was last changed. */
final class Standings {
    private static final int YEARS = 64;
    private static final int FIRST_YEAR = 1990;

    private final KindRanges kinds;
    private final int[] values;

    private Standings(KindRanges kinds, int[] values) {
        this.kinds = kinds;
        this.values = values;
    }

    /** Reads runs of documents with the same standing. */
    static Standings read(String text, KindRanges kinds) {
        int[] values = new int[kinds.documents()];
        Symbols.Cursor in = new Symbols.Cursor(text, 0);
        int at = 0;
        while (in.hasNext()) {
            int value = in.next();
            int end = at + in.next();
            Arrays.fill(values, at, end, value);
            at = end;
        }
        return new Standings(kinds, values);
    }

    /** What is written of a document: the number of dependents by powers of two, and the year, as one number. */
    static int value(Standing standing) {
        int level = Integer.SIZE - Integer.numberOfLeadingZeros(standing.dependents());
        return level * YEARS + Math.max(0, Math.min(YEARS - 1, standing.year() - FIRST_YEAR));
    }

    /** What the score of a document is multiplied with. */
    double factor(int document, boolean isShort) {
        String kind = kinds.kindOf(document);
        if (kind.equals(SiteDocuments.PROBLEM)) {
            return Weights.PROBLEM;
        }
        boolean first = isShort && SiteDocuments.isEntity(kind);
        int level = values[document] / YEARS;
        return (first ? Weights.ENTITY : 1) * (1 + Weights.POPULARITY * level);
    }

    /** The year of a document's last change, counted from somewhere; 0 when it is not known. */
    int year(int document) {
        return values[document] % YEARS;
    }
}
