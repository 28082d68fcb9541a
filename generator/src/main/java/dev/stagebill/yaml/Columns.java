package dev.stagebill.yaml;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns columns that are counted in code points, as the YAML parser counts, into columns in UTF-16 units, as editors do. */
final class Columns {
    private final int[] wide;

    /** The columns of this text. */
    Columns(String text) {
        int[] points = text.chars().anyMatch(c -> Character.isSurrogate((char) c))
                ? text.codePoints().toArray()
                : new int[0];
        wide = IntStream.range(0, points.length)
                .filter(i -> Character.isSupplementaryCodePoint(points[i]))
                .toArray();
    }

    /** The column in UTF-16 units, from 0, of the code point with this index and this column. */
    int of(int index, int column) {
        return column + before(index) - before(index - column);
    }

    private int before(int index) {
        int found = Arrays.binarySearch(wide, index);
        return found < 0 ? -found - 1 : found;
    }
}
