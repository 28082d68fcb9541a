package dev.stagebill.search;

/** Numbers made of texts, to spread texts evenly over files. The browser's script makes the same. */
final class Spread {
    private static final int MULTIPLIER = 0x9e3779b1;

    private Spread() {}

    /** A number of so many bits for a text; texts that differ little have numbers far apart. */
    static int of(String text, int bits) {
        return (text.hashCode() * MULTIPLIER) >>> (Integer.SIZE - bits);
    }
}
