package dev.stagebill.drawing;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values of attributes. What makes no sense counts as not written. */
final class DotValue {
    private static final Pattern NUMBER = Pattern.compile("\\s*(-?[0-9]{0,6}(?:\\.[0-9]{0,6})?)");
    private static final double INCH = 72;

    private DotValue() {}

    static double number(@Nullable String value, double otherwise) {
        Matcher matcher = NUMBER.matcher(value == null ? "" : value);
        if (!matcher.lookingAt() || matcher.group(1).chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return otherwise;
        }
        return Double.parseDouble(matcher.group(1));
    }

    /** A length in inches as pixels, within bounds. */
    static double inches(@Nullable String value, double otherwise) {
        return Math.max(0, Math.min(20, number(value, otherwise))) * INCH;
    }

    static boolean isTrue(@Nullable String value) {
        return value != null && (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes") || value.equals("1"));
    }

    /** The words of a style, without arguments. */
    static Set<String> styles(@Nullable String value) {
        return value == null
                ? Set.of()
                : Set.copyOf(
                        new java.util.LinkedHashSet<>(java.util.Arrays.asList(value.toLowerCase(java.util.Locale.ROOT)
                                .replaceAll("\\([^)]*\\)", "")
                                .strip()
                                .split("[\\s,]+", -1))));
    }

    static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
