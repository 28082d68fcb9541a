package dev.stagebill.markdown;

import java.util.Arrays;

/** Finds the line of an offset. */
final class LineIndex {
    private final int firstLine;
    private final int[] ends;

    /** For a text whose first line has this number. */
    LineIndex(String text, int firstLine) {
        this.firstLine = firstLine;
        this.ends = new int[(int) text.chars().filter(c -> c == '\n').count()];
        int count = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            ends[count++] = i;
        }
    }

    /** The line of the character at an offset. */
    int line(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return firstLine + (found >= 0 ? found : -found - 1);
    }
}
