package dev.stagebill.yaml;

import java.util.Arrays;

/** The line and column of an offset. Only a line feed, alone or after a carriage return, ends a line. */
final class LineIndex {
    private final int[] starts;
    private final int firstColumn;
    private int last;

    /** The lines of a text; a byte order mark at its start has no column. */
    LineIndex(String text) {
        int[] found = new int[Math.max(16, text.length() / 32)];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
            found[count++] = i + 1;
        }
        starts = Arrays.copyOf(found, count);
        firstColumn = text.startsWith("\uFEFF") ? 0 : 1;
    }

    /** The place of an offset. Offsets are mostly asked for in order, so that the line is near the last one. */
    Position position(int offset) {
        int line = isIn(last, offset) ? last : isIn(last + 1, offset) ? last + 1 : find(offset);
        last = line;
        return new Position(line + 1, offset - starts[line] + (line == 0 ? Math.max(firstColumn, 1 - offset) : 1));
    }

    private boolean isIn(int line, int offset) {
        return line < starts.length
                && starts[line] <= offset
                && (line + 1 == starts.length || offset < starts[line + 1]);
    }

    private int find(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
