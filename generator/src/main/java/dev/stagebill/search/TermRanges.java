package dev.stagebill.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Which file a term is in. Terms are put in the order of a hash of their first three letters, then of the letters from the fourth on, and cut into
 * files of about the same size; so words with the same beginning are together, and files are filled evenly whatever words begin with. Where a file begins
 * depends, as far as possible, on the term it begins with and not on how many come before: a new word changes its own file, at times the ones beside
 * it, and leaves all others as they are.
 */
final class TermRanges {
    private static final int HEAD = 3;
    private static final int HASH_BITS = 20;
    private static final int BORDERS = 16;
    private static final char NEXT = '|';

    private final List<Border> borders;

    private TermRanges(List<Border> borders) {
        this.borders = List.copyOf(borders);
    }

    /**
     * Where a file begins.
     *
     * @param hash the hash of the first letters
     * @param rest the further letters, no more of them than needed; empty when the file begins with all terms of this hash
     * @param number how many files before begin with the same hash
     */
    private record Border(int hash, String rest, int number) {
        static final Comparator<Border> ORDER =
                Comparator.comparingInt(Border::hash).thenComparing(Border::rest);

        static Border of(String term) {
            return new Border(TermRanges.hash(term), TermRanges.rest(term), 0);
        }

        String file() {
            String name = HexFormat.of().toHexDigits(hash, HASH_BITS / 4);
            return number == 0 ? name : name + "-" + number;
        }
    }

    /**
     * Terms by files.
     *
     * @param files the terms of each file by its name
     * @param borders where the files begin, as text: for each the distance of its hash from the one before, how many further letters, and these
     */
    record Parted<T>(SortedMap<String, List<T>> files, String borders) {}

    /**
     * What must be known of an entry to find its file.
     *
     * @param term its term
     * @param size how much room it takes
     */
    record Shape<T>(Function<T, String> term, ToIntFunction<T> size) {}

    /** Parts the terms into files of at most this size, unless a single term is larger. */
    static <T> Parted<T> part(List<T> entries, int limit, Shape<T> shape) {
        List<T> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(entry -> Border.of(shape.term().apply(entry)), Border.ORDER));
        Parting<T> parting = new Parting<>(limit, shape);
        sorted.forEach(parting::add);
        return new Parted<>(parting.files, parting.borders.toString());
    }

    /** Terms that come in order, and the files they are put into. */
    private static final class Parting<T> {
        private final int limit;
        private final Shape<T> shape;
        private final SortedMap<String, List<T>> files = new TreeMap<>();
        private final StringBuilder borders = new StringBuilder();
        private List<T> file = new ArrayList<>();
        private Border last = new Border(0, "", 0);
        private String previous = "";
        private int size;

        Parting(int limit, Shape<T> shape) {
            this.limit = limit;
            this.shape = shape;
        }

        void add(T entry) {
            String term = shape.term().apply(entry);
            int more = shape.size().applyAsInt(entry);
            if (files.isEmpty()) {
                begin(0, "");
            } else if (size + more > limit || (size > limit * 3 / 4 && isBorder(term))) {
                beginBetween(Border.of(previous), Border.of(term));
            }
            file.add(entry);
            size += more;
            previous = term;
        }

        /** Two terms of different letters may have the same hash and the same further letters; they stay together. */
        private void beginBetween(Border before, Border next) {
            if (before.hash() != next.hash()) {
                begin(next.hash(), "");
            } else if (!before.rest().equals(next.rest())) {
                begin(next.hash(), difference(before.rest(), next.rest()));
            }
        }

        private void begin(int hash, String rest) {
            int number = hash == last.hash() && !files.isEmpty() ? last.number() + 1 : 0;
            Symbols.append(borders, hash - last.hash());
            borders.append(rest).append(NEXT);
            last = new Border(hash, rest, number);
            file = new ArrayList<>();
            files.put(last.file(), file);
            size = 0;
        }
    }

    private static boolean isBorder(String term) {
        return Spread.of(term, Short.SIZE) % BORDERS == 0;
    }

    /** The beginning of a text that tells it from a smaller one. */
    private static String difference(String smaller, String text) {
        int end = 0;
        while (end < smaller.length() && smaller.charAt(end) == text.charAt(end)) {
            end++;
        }
        return text.substring(0, end + 1);
    }

    /** Reads borders back. */
    static TermRanges read(String text) {
        List<Border> borders = new ArrayList<>();
        Border last = new Border(0, "", -1);
        for (int at = 0; at < text.length(); ) {
            Symbols.Cursor in = new Symbols.Cursor(text, at);
            int hash = last.hash() + in.next();
            int end = text.indexOf(NEXT, in.at());
            int number = hash == last.hash() ? last.number() + 1 : 0;
            last = new Border(hash, text.substring(in.at(), end), number);
            borders.add(last);
            at = end + 1;
        }
        return new TermRanges(borders);
    }

    /** The files that may hold terms that begin like this, in order; the beginning has three letters at least. */
    List<String> filesOf(String prefix) {
        int first = indexOf(Border.of(prefix));
        int last = indexOf(Border.of(prefix + Character.MAX_VALUE));
        return IntStream.rangeClosed(Math.max(0, first), last)
                .mapToObj(i -> borders.get(i).file())
                .toList();
    }

    /** The file that may hold this term; none when there are no terms at all. */
    List<String> fileOf(String term) {
        int index = indexOf(Border.of(term));
        return index < 0 ? List.of() : List.of(borders.get(index).file());
    }

    private int indexOf(Border key) {
        int found = Collections.binarySearch(borders, key, Border.ORDER);
        return found >= 0 ? found : -found - 2;
    }

    private static String rest(String term) {
        return term.substring(Math.min(HEAD, term.length()));
    }

    private static int hash(String term) {
        String head = term.substring(0, Math.min(HEAD, term.length()));
        return Spread.of(head, HASH_BITS);
    }
}
