package dev.stagebill.apidocs.proto;

import java.util.Optional;

/** Numbers and ranges of numbers as a definition writes them. */
final class NumberRange {
    private NumberRange() {}

    /** The value of a number, which may be hexadecimal or octal; nothing when it is none. */
    static Optional<Long> value(String number) {
        try {
            return Optional.of(Long.decode(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether {@code 2}, {@code 9 to 11} or {@code 40 to max} contains a number. */
    static boolean contains(String range, String number) {
        Optional<Long> wanted = value(number);
        int to = range.indexOf(" to ");
        Optional<Long> first = value(to < 0 ? range : range.substring(0, to));
        String end = to < 0 ? range : range.substring(to + " to ".length());
        Optional<Long> last = end.equals("max") ? Optional.of(Long.MAX_VALUE) : value(end);
        return wanted.isPresent()
                && first.isPresent()
                && last.isPresent()
                && wanted.get() >= first.get()
                && wanted.get() <= last.get();
    }
}
