package dev.stagebill.site;

import java.util.Locale;

/** Sizes of files as people read them. */
final class Sizes {
    private static final long KILO = 1000;

    private Sizes() {}

    /** A number of bytes with two or three digits and a unit: {@code 820 bytes}, {@code 4.2 kB}, {@code 12 MB}. */
    static String of(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        boolean mega = bytes >= KILO * KILO;
        double amount = bytes / (double) (mega ? KILO * KILO : KILO);
        return String.format(Locale.ROOT, amount < 10 ? "%.1f" : "%.0f", amount) + (mega ? " MB" : " kB");
    }
}
