package dev.stagebill.entity;

import java.util.Optional;

/** Reads what stands behind {@code xn--} in a domain (RFC 3492). */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_POINT = 0x80;

    private Punycode() {}

    /** The text that is meant; empty when none is. */
    static Optional<String> decode(String encoded) {
        int delimiter = encoded.lastIndexOf('-');
        StringBuilder text = new StringBuilder(encoded.substring(0, Math.max(0, delimiter)));
        int in = delimiter < 0 ? 0 : delimiter + 1;
        long point = FIRST_POINT;
        long index = 0;
        int bias = FIRST_BIAS;
        while (in < encoded.length()) {
            long before = index;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = in < encoded.length() ? Character.digit(encoded.charAt(in++), BASE) : -1;
                if (digit < 0) {
                    return Optional.empty();
                }
                // The digits of Punycode are the letters first, then the numerals.
                int value = digit < 10 ? digit + 26 : digit - 10;
                index += value * weight;
                int threshold = Math.max(T_MIN, Math.min(T_MAX, k - bias));
                if (value < threshold) {
                    break;
                }
                weight *= BASE - threshold;
                if (weight > Integer.MAX_VALUE || index > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
            }
            int length = text.codePointCount(0, text.length()) + 1;
            bias = adapt(index - before, length, before == 0);
            point += index / length;
            index %= length;
            if (point > Character.MAX_CODE_POINT) {
                return Optional.empty();
            }
            text.insert(text.offsetByCodePoints(0, (int) index), Character.toString((int) point));
            index++;
        }
        return Optional.of(text.toString());
    }

    private static int adapt(long delta, int length, boolean first) {
        long rest = first ? delta / DAMP : delta / 2;
        rest += rest / length;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return (int) (k + (BASE - T_MIN + 1) * rest / (rest + SKEW));
    }
}
