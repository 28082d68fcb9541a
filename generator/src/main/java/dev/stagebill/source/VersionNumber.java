package dev.stagebill.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number in the name of a branch or tag, such as {@code 1.10.0-rc1} in {@code release/1.10.0-rc1}. It is taken from the last part of the
 * name that has a digit. Numbers are compared one by one, a release comes after its previews (Semantic Versioning 2.0.0, section 11), and
 * {@code 1.x} after everything that begins with 1. What follows a plus sign does not count.
 */
public final class VersionNumber implements Comparable<VersionNumber> {
    private static final int MAX_PARTS = 8;
    private static final Pattern PART = Pattern.compile("[0-9]+|[._-](?=[0-9])|[._-][xX*](?![A-Za-z0-9])");
    private static final Comparator<String> NUMERIC =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    private static final String ENDLESS = "9".repeat(200);

    private final List<String> numbers;
    private final String preview;

    private VersionNumber(List<String> numbers, String preview) {
        this.numbers = List.copyOf(numbers);
        this.preview = preview;
    }

    /** The number in a name; empty when there is no digit in it. */
    public static Optional<VersionNumber> of(String name) {
        String[] parts = name.split("/", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            int start = firstDigit(parts[i]);
            if (start >= 0) {
                return Optional.of(read(parts[i].substring(start)));
            }
        }
        return Optional.empty();
    }

    private static int firstDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return i;
            }
        }
        return -1;
    }

    private static VersionNumber read(String text) {
        List<String> numbers = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int end = 0;
        while (end < text.length() && numbers.size() < MAX_PARTS && part.find(end) && part.start() == end) {
            String found = part.group();
            if (Character.isDigit(found.charAt(0))) {
                numbers.add(found.replaceFirst("^0+(?=.)", ""));
            } else if (found.length() > 1) {
                numbers.add(ENDLESS);
            }
            end = part.end();
        }
        String rest = text.substring(end);
        int plus = rest.indexOf('+');
        return new VersionNumber(numbers, plus < 0 ? rest : rest.substring(0, plus));
    }

    /** Whether it is a preview of a release, such as {@code 2.0-beta}. */
    public boolean isPreview() {
        return !preview.isEmpty();
    }

    @Override
    public int compareTo(VersionNumber other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = NUMERIC.compare(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return preview.isEmpty() || other.preview.isEmpty()
                ? Boolean.compare(preview.isEmpty(), other.preview.isEmpty())
                : compare(preview, other.preview);
    }

    private String number(int place) {
        return place < numbers.size() ? numbers.get(place) : "0";
    }

    /** By the runs of digits and of other signs in them: {@code rc10} comes after {@code rc9}. */
    private static int compare(String one, String two) {
        String[] left = one.split("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])", -1);
        String[] right = two.split("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean digits = firstDigit(left[i]) == 0 && firstDigit(right[i]) == 0;
            int order = digits ? NUMERIC.compare(left[i], right[i]) : left[i].compareToIgnoreCase(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionNumber number && compareTo(number) == 0;
    }

    /** Numbers that are equal may have been written differently ({@code 1.0} and {@code 1}): so only the first part counts. */
    @Override
    public int hashCode() {
        return number(0).hashCode();
    }

    @Override
    public String toString() {
        return String.join(".", numbers).replace(ENDLESS, "x") + preview;
    }
}
