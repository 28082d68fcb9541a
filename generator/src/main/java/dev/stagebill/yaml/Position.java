package dev.stagebill.yaml;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column in UTF-16 units, from 1
 */
public record Position(int line, int column) {
    /** The first character of a text. */
    public static final Position START = new Position(1, 1);
}
