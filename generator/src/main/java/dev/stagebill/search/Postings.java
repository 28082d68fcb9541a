package dev.stagebill.search;

import java.util.stream.IntStream;

/** The documents that have a term. The arrays are not copied; nobody changes them. */
final class Postings {
    /** A term that more documents have says little about which section is meant. */
    static final int MAX_PLACED = 100;

    private static final int HAS_IMPACTS = 1;
    private static final int HAS_SECTIONS = 2;
    private static final int IS_PARTIAL = 4;

    private final String term;
    private final int[] documents;
    private final byte[] impacts;
    private final byte[] sections;
    private final int total;

    /**
     * Takes over these arrays.
     *
     * @param term the term
     * @param documents the numbers of the documents, ascending
     * @param impacts what the term says about each document, below {@link Weights#LEVELS}; empty for filters
     * @param sections the section of each document the term is most at home in; empty when it does not matter
     * @param total how many documents have the term; more than there are here when only the best ones are here
     */
    Postings(String term, int[] documents, byte[] impacts, byte[] sections, int total) {
        this.term = term;
        this.documents = documents;
        this.impacts = impacts;
        this.sections = sections;
        this.total = total;
    }

    /** The term. */
    String term() {
        return term;
    }

    /** How many documents have the term. */
    int total() {
        return total;
    }

    /** The number of the document at this index. */
    int document(int index) {
        return documents[index];
    }

    /** How many documents are here. */
    int size() {
        return documents.length;
    }

    /** Whether only the best documents are here. */
    boolean partial() {
        return total > documents.length;
    }

    /** The impact on the document at this index. */
    int impact(int index) {
        return impacts.length == 0 ? 0 : impacts[index];
    }

    /** The highest impact on any document. */
    int highestImpact() {
        int highest = 0;
        for (byte impact : impacts) {
            highest = Math.max(highest, impact);
        }
        return highest;
    }

    /** The section of the document at this index, which is the first of all documents when none is written; -1 when it does not matter. */
    int section(int index) {
        if (sections.length > 0) {
            return sections[index];
        }
        return total <= MAX_PLACED ? 0 : -1;
    }

    /** The best documents, at most so many: those with the highest impact, then those with the lowest number. */
    Postings best(int limit) {
        if (documents.length <= limit || impacts.length == 0) {
            return this;
        }
        int[] perLevel = new int[Weights.LEVELS];
        for (byte impact : impacts) {
            perLevel[impact]++;
        }
        int level = Weights.LEVELS - 1;
        int above = 0;
        while (above + perLevel[level] <= limit) {
            above += perLevel[level--];
        }
        return pick(level, limit - above);
    }

    private Postings pick(int level, int atLevel) {
        int[] left = {atLevel};
        int[] chosen = IntStream.range(0, documents.length)
                .filter(i -> impacts[i] > level || (impacts[i] == level && left[0]-- > 0))
                .toArray();
        int[] numbers = new int[chosen.length];
        byte[] levels = new byte[chosen.length];
        byte[] places = new byte[sections.length == 0 ? 0 : chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            numbers[i] = documents[chosen[i]];
            levels[i] = impacts[chosen[i]];
            if (places.length > 0) {
                places[i] = sections[chosen[i]];
            }
        }
        return new Postings(term, numbers, levels, places, total);
    }

    /** All of this but the term as text, see {@code docs/search-format.md}. */
    String encode() {
        StringBuilder out = new StringBuilder(documents.length * 3 + 8);
        int flags = (impacts.length > 0 ? HAS_IMPACTS : 0)
                | (sections.length > 0 ? HAS_SECTIONS : 0)
                | (partial() ? IS_PARTIAL : 0);
        Symbols.append(out, flags);
        Symbols.append(out, documents.length);
        if (partial()) {
            Symbols.append(out, total);
        }
        int previous = -1;
        for (int document : documents) {
            Symbols.append(out, document - previous - 1);
            previous = document;
        }
        append(out, impacts);
        append(out, sections);
        return out.toString();
    }

    private static void append(StringBuilder out, byte[] numbers) {
        for (byte number : numbers) {
            Symbols.append(out, number);
        }
    }

    /** Reads what {@link #encode} wrote, from this place of a text on. */
    static Postings decode(String term, String text, int at) {
        Symbols.Cursor in = new Symbols.Cursor(text, at);
        int flags = in.next();
        int size = in.next();
        int total = (flags & IS_PARTIAL) == 0 ? size : in.next();
        int[] documents = new int[size];
        int previous = -1;
        for (int i = 0; i < size; i++) {
            previous += in.next() + 1;
            documents[i] = previous;
        }
        byte[] impacts = bytes(in, (flags & HAS_IMPACTS) == 0 ? 0 : size);
        byte[] sections = bytes(in, (flags & HAS_SECTIONS) == 0 ? 0 : size);
        return new Postings(term, documents, impacts, sections, total);
    }

    /** How many documents have the term, from what {@link #encode} wrote. */
    static int totalOf(String text) {
        Symbols.Cursor in = new Symbols.Cursor(text, 0);
        boolean partial = (in.next() & IS_PARTIAL) != 0;
        int size = in.next();
        return partial ? in.next() : size;
    }

    private static byte[] bytes(Symbols.Cursor in, int size) {
        byte[] numbers = new byte[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (byte) in.next();
        }
        return numbers;
    }
}
