package dev.stagebill.drawing;

/** What is wrong with a text in the DOT language. */
final class DotFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    DotFault(String message, int line) {
        super(message);
        this.line = line;
    }

    /** The line, from 1. */
    int line() {
        return line;
    }

    /** What is wrong, half a sentence. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
