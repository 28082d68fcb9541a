package dev.stagebill.markdown;

import java.util.Arrays;
import java.util.List;

/** Finds the line of the file that a place in the prepared text comes from. */
final class LineIndex {
    private final int[] starts;
    private final int[] numbers;

    private LineIndex(int[] starts, int[] numbers) {
        this.starts = starts;
        this.numbers = numbers;
    }

    /** For a text of these lines. */
    static LineIndex of(List<SourceLine> lines) {
        int[] starts = new int[lines.size()];
        int[] numbers = new int[lines.size()];
        int start = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = start;
            numbers[i] = lines.get(i).number();
            start += lines.get(i).text().length() + 1;
        }
        return new LineIndex(starts, numbers);
    }

    /** The line of the character at an offset. */
    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int index = found >= 0 ? found : -found - 2;
        return numbers.length == 0 ? 0 : numbers[Math.max(0, index)];
    }
}
