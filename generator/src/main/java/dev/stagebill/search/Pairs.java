package dev.stagebill.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Neighbouring words, for phrases. Two words that stand one after the other are reduced to a number, and the index knows for ranges of numbers
 * which documents have one in them: a small fraction of the room that positions need, at the price that one document in sixty may have the
 * words without having them together. Words without meaning of their own are passed over.
 */
final class Pairs {
    /** Bits of a pair's number. */
    static final int BITS = 24;

    private static final int DOCUMENTS_PER_MATCH = 64;
    private static final double LEAST_MATCHES = 1.5;
    private static final int FILE_LETTERS = 64_000;
    private static final String NEXT = "|";

    private final List<int[]> ranges;

    private Pairs(List<int[]> ranges) {
        this.ranges = ranges;
    }

    /** The number of a pair. */
    static int number(String first, String second) {
        int hash = 0;
        for (int i = 0; i < first.length(); i++) {
            hash = hash * 31 + first.charAt(i);
        }
        hash = hash * 31 + ' ';
        for (int i = 0; i < second.length(); i++) {
            hash = hash * 31 + second.charAt(i);
        }
        hash = (hash ^ hash >>> 15) * 0x2c1b3c6d;
        hash = (hash ^ hash >>> 12) * 0x297a2d39;
        return (hash ^ hash >>> 15) >>> (32 - BITS);
    }

    /** How many bits of a number tell ranges apart, so that few documents share a range without sharing the pair. */
    static int rangeBits(long pairs, int documents) {
        double wanted = pairs / Math.max(LEAST_MATCHES, (double) documents / DOCUMENTS_PER_MATCH);
        int bits = 0;
        while (bits < BITS - 4 && (1 << bits) < wanted) {
            bits++;
        }
        return bits;
    }

    /**
     * Writes the ranges, each as the distances of its documents, many ranges to a file.
     *
     * @param ranges for each range the distances of its documents as text
     * @return how many bits of a number tell files apart
     */
    static int write(SearchFiles files, String stamp, List<String> ranges) {
        long letters = ranges.stream().mapToLong(range -> range.length() + 1L).sum();
        int fileBits = 0;
        while (letters >> fileBits > FILE_LETTERS && 1 << fileBits < ranges.size()) {
            fileBits++;
        }
        int perFile = ranges.size() >> fileBits;
        for (int file = 0; file < 1 << fileBits; file++) {
            String number = Integer.toString(file);
            String body = String.join(NEXT, ranges.subList(file * perFile, (file + 1) * perFile));
            files.write(
                    SearchFiles.name(SearchFiles.PAIRS, number),
                    Script.of(
                            Script.string(SearchFiles.PAIRS),
                            Script.string(number),
                            Script.string(body),
                            Script.string(stamp)));
        }
        return fileBits;
    }

    /** Reads a file back. */
    static Pairs read(String body) {
        List<int[]> ranges = new ArrayList<>();
        for (String range : body.split("\\|", -1)) {
            List<Integer> documents = new ArrayList<>();
            Symbols.Cursor in = new Symbols.Cursor(range, 0);
            int document = -1;
            while (in.hasNext()) {
                document += in.next() + 1;
                documents.add(document);
            }
            ranges.add(documents.stream().mapToInt(Integer::intValue).toArray());
        }
        return new Pairs(ranges);
    }

    /** The documents of a range, by its place in the file. */
    Set<Integer> documents(int range) {
        Set<Integer> documents = new HashSet<>();
        for (int document : ranges.get(range)) {
            documents.add(document);
        }
        return documents;
    }

    /** The pairs of a text, in order. */
    static List<String[]> of(String text, Language language) {
        List<String[]> pairs = new ArrayList<>();
        String[] previous = {""};
        for (Token token : Analysis.tokens(text)) {
            for (String term : words(token, language)) {
                if (!previous[0].isEmpty()) {
                    pairs.add(new String[] {previous[0], term});
                }
                previous[0] = term;
            }
        }
        return pairs;
    }

    /** The terms of a token that stand in pairs. */
    static List<String> words(Token token, Language language) {
        List<String> parts = token.terms();
        List<String> words = new ArrayList<>(parts.size());
        for (String word : parts.isEmpty() ? WordMatches.required(token) : parts) {
            if (!language.passesOver(word)) {
                words.add(language.term(word));
            }
        }
        return words;
    }
}
