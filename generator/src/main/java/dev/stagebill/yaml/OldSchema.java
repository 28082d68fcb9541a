package dev.stagebill.yaml;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types of YAML 1.1 (yaml.org/type), for documents with the directive {@code %YAML 1.1}. */
final class OldSchema implements Schema {
    private static final Set<String> TRUE =
            Set.of("Y", "y", "Yes", "yes", "YES", "True", "true", "TRUE", "On", "on", "ON");
    private static final Set<String> FALSE =
            Set.of("N", "n", "No", "no", "NO", "False", "false", "FALSE", "Off", "off", "OFF");
    private static final Pattern BINARY = Pattern.compile("[-+]?0b[0-1_]+");
    private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7_]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9][0-9_]*");
    private static final Pattern HEXADECIMAL = Pattern.compile("[-+]?0x[0-9a-fA-F_]+");
    private static final Pattern EXPONENT = Pattern.compile("[-+]?([0-9][0-9_]*)?(\\.[0-9_]*)?[eE][-+]?[0-9]+");
    private static final Pattern FRACTION = Pattern.compile("[-+]?([0-9][0-9_]*)?\\.[0-9_]*");
    private static final Pattern WHOLE_SIXTIETHS = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+");
    private static final Pattern SIXTIETHS = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*");

    @Override
    public @Nullable Object plain(String text, boolean atKey) {
        if (CoreSchema.isNull(text)) {
            return null;
        }
        Object value = bool(text);
        value = value == text ? integer(text) : value;
        value = value == text ? real(text) : value;
        value = value == text && atKey ? merge(text) : value;
        value = value == text ? sixtieths(text, WHOLE_SIXTIETHS) : value;
        value = value == text ? sixtieths(text, SIXTIETHS) : value;
        return value == text ? Timestamps.read(text).orElse(text) : value;
    }

    @Override
    public @Nullable Object tagged(String tag, String text) {
        if (!tag.startsWith(Directives.STANDARD)) {
            return text;
        }
        return switch (tag.substring(Directives.STANDARD.length())) {
            case "null" -> CoreSchema.isNull(text) ? null : text;
            case "bool" -> bool(text);
            case "int" -> or(integer(text), text, sixtieths(text, WHOLE_SIXTIETHS));
            case "float" -> or(real(text), text, sixtieths(text, SIXTIETHS));
            case "binary" -> CoreSchema.binary(text);
            case "merge" -> merge(text);
            case "timestamp" -> Timestamps.read(text).orElse(text);
            default -> text;
        };
    }

    private static Object or(Object value, String text, Object other) {
        return value == text ? other : value;
    }

    private static Object bool(String text) {
        return TRUE.contains(text) ? (Object) true : FALSE.contains(text) ? (Object) false : text;
    }

    private static Object merge(String text) {
        return text.equals("<<") ? new Special.Merge() : text;
    }

    private static Object integer(String text) {
        if (BINARY.matcher(text).matches()) {
            return integer(text, 2, 2);
        }
        if (OCTAL.matcher(text).matches()) {
            return integer(text, 1, 8);
        }
        if (DECIMAL.matcher(text).matches()) {
            return integer(text, 0, 10);
        }
        return HEXADECIMAL.matcher(text).matches() ? integer(text, 2, 16) : text;
    }

    /** A prefix without digits after it is accepted, and is no number. */
    private static Object integer(String text, int prefix, int radix) {
        int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        String digits = text.substring(sign + prefix).replace("_", "");
        return digits.isEmpty()
                ? (Object) Double.NaN
                : CoreSchema.integer(text.startsWith("-") ? "-" + digits : digits, radix);
    }

    private static Object real(String text) {
        Object special = CoreSchema.infinite(text);
        if (special != text) {
            return special;
        }
        boolean real =
                EXPONENT.matcher(text).matches() || FRACTION.matcher(text).matches();
        return real ? (Object) parsed(text.replace("_", "")) : text;
    }

    private static double parsed(String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Object sixtieths(String text, Pattern pattern) {
        if (!pattern.matcher(text).matches()) {
            return text;
        }
        double value = Timestamps.sixtieths(text);
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
    }
}
