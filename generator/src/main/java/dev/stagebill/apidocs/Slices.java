package dev.stagebill.apidocs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Cuts rows that are too many for one page into several groups. */
final class Slices {
    /** Bytes of HTML that the rows of one page may have. */
    static final long ROOM = 170_000;

    private Slices() {}

    /** Consecutive rows, in groups that fit on a page each; always at least one group. */
    static <T> List<List<T>> of(List<T> rows) {
        List<List<T>> slices = new ArrayList<>();
        List<T> slice = new ArrayList<>();
        long sum = 0;
        for (T row : rows) {
            long bytes = Weight.of(row);
            if (!slice.isEmpty() && sum + bytes > ROOM) {
                slices.add(slice);
                slice = new ArrayList<>();
                sum = 0;
            }
            slice.add(row);
            sum += bytes;
        }
        slices.add(slice);
        return slices;
    }

    /** A thing, or the pieces made of it when it is too large for a page: each of some of its rows and its number, from 1. */
    static <T, R> List<T> pieces(T whole, List<R> rows, BiFunction<List<R>, Integer, T> piece) {
        if (Weight.of(whole) <= SheetCutter.PAGE) {
            return List.of(whole);
        }
        List<T> pieces = new ArrayList<>();
        for (List<R> slice : of(rows)) {
            pieces.add(piece.apply(slice, pieces.size() + 1));
        }
        return pieces;
    }

    /** The fragment of a piece: that of the whole for the first one. */
    static String id(String whole, int number) {
        return number == 1 ? whole : whole + "--" + number;
    }
}
