package dev.stagebill.search;

import java.util.Arrays;

/** At which position of the text each section of each document begins. */
final class SectionStarts {
    private int[] offsets = new int[64];
    private int[] positions = new int[256];
    private int documents;

    /** Adds the sections of the next document. */
    void add(int[] starts) {
        int end = offsets[documents] + starts.length;
        if (end > positions.length) {
            positions = Arrays.copyOf(positions, Math.max(end, positions.length * 2));
        }
        System.arraycopy(starts, 0, positions, offsets[documents], starts.length);
        documents++;
        if (documents == offsets.length) {
            offsets = Arrays.copyOf(offsets, documents * 2);
        }
        offsets[documents] = end;
    }

    /** How many documents there are. */
    int documents() {
        return documents;
    }

    /** The section of a document that a position is in. */
    int section(int document, int position) {
        int from = offsets[document];
        int found = Arrays.binarySearch(positions, from, offsets[document + 1], position);
        return Math.max(0, (found >= 0 ? found : -found - 2) - from);
    }
}
