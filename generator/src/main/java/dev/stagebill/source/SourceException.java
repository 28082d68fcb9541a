package dev.stagebill.source;

/** A file of a source cannot be read; the message says why, for people. */
public final class SourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for people. */
    public SourceException(String message) {
        super(message);
    }

    /** With a message for people and the cause. */
    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
