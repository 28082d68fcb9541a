package dev.stagebill.discovery;

/** Counts lines. */
final class Lines {
    private Lines() {}

    /** The line of a character, from 1. */
    static int of(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
