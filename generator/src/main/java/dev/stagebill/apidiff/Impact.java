package dev.stagebill.apidiff;

import java.util.Locale;

/** What a change means to those who use the API as it was. The least harmful is first. */
public enum Impact {
    /** Everything goes on. */
    COMPATIBLE,
    /** It depends on the consumer: one that is strict, or that relied on what was never promised, may break. */
    PERHAPS,
    /** A consumer that did all by the book may break. */
    BREAKING;

    /** The worse one of two. */
    Impact or(Impact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The name in machine-readable output: {@code compatible}, {@code perhaps}, {@code breaking}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
