package dev.stagebill.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Which file a term is in. Terms are read as bits; a file holds all terms whose bits begin alike, and only when it grows over the limit its terms
 * are parted by their next bit. So a new word changes its own file and, when that is full, makes two of it; all others stay as they are.
 */
final class ChunkTree {
    private static final int MAX_DEPTH = 120;
    private static final int HEAD = 3;
    private static final int HASH_BITS = 20;
    private static final int LETTER_BITS = 6;
    private static final int OTHER_BITS = 16;
    private static final char END = 0;
    private static final char SPLIT = 's';
    private static final char FILE = 'f';
    private static final char EMPTY = 'e';

    private final List<String> files;

    private ChunkTree(List<String> files) {
        this.files = List.copyOf(files);
    }

    /** Parts the terms into files of at most this size, unless a single term is larger. */
    static <T> SortedMap<String, List<T>> part(List<T> entries, int limit, Shape<T> shape) {
        SortedMap<String, List<T>> chunks = new TreeMap<>();
        part(chunks, "", entries, limit, shape);
        return chunks;
    }

    /**
     * What must be known of an entry to find its file.
     *
     * @param term its term
     * @param size how much room it takes
     */
    record Shape<T>(Function<T, String> term, ToIntFunction<T> size) {}

    private static <T> void part(
            SortedMap<String, List<T>> chunks, String path, List<T> entries, int limit, Shape<T> shape) {
        int size = entries.stream().mapToInt(shape.size()).sum();
        if (size <= limit || entries.size() < 2 || path.length() >= MAX_DEPTH) {
            chunks.put(path, entries);
            return;
        }
        List<T> zeros = new ArrayList<>();
        List<T> ones = new ArrayList<>();
        for (T entry : entries) {
            (bit(shape.term().apply(entry), path.length()) ? ones : zeros).add(entry);
        }
        part(chunks, path + "0", zeros, limit, shape);
        part(chunks, path + "1", ones, limit, shape);
    }

    /** The tree as text: depth first, {@code s} where it parts, {@code f} for a file, {@code e} where nothing is. */
    static String describe(SortedMap<String, ? extends List<?>> chunks) {
        StringBuilder text = new StringBuilder();
        describe(text, "", chunks);
        return text.toString();
    }

    private static void describe(StringBuilder text, String path, SortedMap<String, ? extends List<?>> chunks) {
        List<?> entries = chunks.get(path);
        if (entries != null) {
            text.append(entries.isEmpty() ? EMPTY : FILE);
            return;
        }
        text.append(SPLIT);
        describe(text, path + "0", chunks);
        describe(text, path + "1", chunks);
    }

    /** Reads a tree back. */
    static ChunkTree read(String text) {
        List<String> files = new ArrayList<>();
        read(text, 0, "", files);
        return new ChunkTree(files);
    }

    private static int read(String text, int at, String path, List<String> files) {
        if (text.charAt(at) == SPLIT) {
            return read(text, read(text, at + 1, path + "0", files), path + "1", files);
        }
        if (text.charAt(at) == FILE) {
            files.add(path);
        }
        return at + 1;
    }

    /** The files that may hold terms that begin like this, in order; the beginning has three letters at least. */
    List<String> filesOf(String prefix) {
        return files.stream().filter(path -> agrees(path, prefix)).toList();
    }

    /** The file that may hold this term; none when there is no such file. */
    List<String> fileOf(String term) {
        return filesOf(term + END).stream().limit(1).toList();
    }

    private static boolean agrees(String path, String prefix) {
        int common = Math.min(length(prefix), path.length());
        for (int i = 0; i < common; i++) {
            if (bit(prefix, i) != (path.charAt(i) == '1')) {
                return false;
            }
        }
        return true;
    }

    /**
     * A bit of a term: first those of a hash of its first letters, which spreads terms evenly over the files, then those of the further
     * letters: end 0, digits 1 to 10, letters 11 to 36, others 37 and their 16 bits.
     */
    private static boolean bit(String term, int index) {
        if (index < HASH_BITS) {
            return (hash(term) >>> (31 - index) & 1) == 1;
        }
        int at = index - HASH_BITS;
        for (int i = HEAD; i < term.length(); i++) {
            int width = width(term.charAt(i));
            if (at < width) {
                return (code(term.charAt(i)) >> (width - 1 - at) & 1) == 1;
            }
            at -= width;
        }
        return false;
    }

    private static int hash(String term) {
        int hash = 0;
        for (int i = 0; i < HEAD; i++) {
            hash = hash * 31 + (i < term.length() ? term.charAt(i) : 0);
        }
        return hash * 0x9e3779b1;
    }

    private static int length(String term) {
        int bits = HASH_BITS;
        for (int i = HEAD; i < term.length(); i++) {
            bits += width(term.charAt(i));
        }
        return bits;
    }

    private static int width(char c) {
        return isPlain(c) ? LETTER_BITS : LETTER_BITS + OTHER_BITS;
    }

    private static int code(char c) {
        if (!isPlain(c)) {
            return 37 << OTHER_BITS | c;
        }
        return c == 0 ? 0 : c <= '9' ? c - '0' + 1 : c - 'a' + 11;
    }

    private static boolean isPlain(char c) {
        return c == 0 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }
}
