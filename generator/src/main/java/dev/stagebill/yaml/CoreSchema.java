package dev.stagebill.yaml;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The core schema of YAML 1.2.2 (section 10.3.2), and the tags of YAML 1.1 that Backstage's parser knows beside it. */
final class CoreSchema implements Schema {
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern EXPONENT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)[eE][-+]?[0-9]+");
    private static final Pattern FRACTION = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+\\.[0-9]*)");
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
    private static final Set<String> NOT_A_NUMBER = Set.of(".nan", ".NaN", ".NAN");

    @Override
    public @Nullable Object plain(String text, boolean atKey) {
        if (isNull(text)) {
            return null;
        }
        char first = text.charAt(0);
        if (Character.isLetter(first)) {
            return bool(text);
        }
        boolean numeric = (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
        if (!numeric) {
            return text;
        }
        Object integer = integer(text);
        return integer == text ? real(text) : integer;
    }

    @Override
    public @Nullable Object tagged(String tag, String text) {
        if (!tag.startsWith(Directives.STANDARD)) {
            return text;
        }
        return switch (tag.substring(Directives.STANDARD.length())) {
            case "null" -> isNull(text) ? null : text;
            case "bool" -> bool(text);
            case "int" -> integer(text);
            case "float" -> real(text);
            case "binary" -> binary(text);
            case "merge" -> new Special.Merge();
            case "timestamp" ->
                Timestamps.read(text)
                        .orElseThrow(() -> new IllegalArgumentException("a timestamp must begin with year-month-day"));
            default -> text;
        };
    }

    static boolean isNull(String text) {
        return NULL.contains(text);
    }

    private static Object bool(String text) {
        return TRUE.contains(text) ? (Object) true : FALSE.contains(text) ? (Object) false : text;
    }

    private static Object integer(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return integer(text, 10);
        }
        if (OCTAL.matcher(text).matches()) {
            return integer(text.substring(2), 8);
        }
        return HEXADECIMAL.matcher(text).matches() ? integer(text.substring(2), 16) : text;
    }

    private static Object real(String text) {
        Object special = infinite(text);
        if (special != text) {
            return special;
        }
        boolean real =
                FRACTION.matcher(text).matches() || EXPONENT.matcher(text).matches();
        return real ? (Object) Double.valueOf(text) : text;
    }

    static Object infinite(String text) {
        if (INFINITE.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return NOT_A_NUMBER.contains(text) ? (Object) Double.NaN : text;
    }

    static Object integer(String digits, int radix) {
        BigInteger value = new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits, radix);
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    /** Base 64, also that for URLs; what is no digit of it is passed over, and all after an equals sign. */
    static Special.Binary binary(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
            char c = text.charAt(i);
            char digit = c == '-' ? '+' : c == '_' ? '/' : c;
            if (digit == '+' || digit == '/' || (digit < 128 && Character.isLetterOrDigit(digit))) {
                digits.append(digit);
            }
        }
        if (digits.length() % 4 == 1) {
            digits.setLength(digits.length() - 1);
        }
        byte[] bytes = Base64.getDecoder().decode(digits.toString());
        return new Special.Binary(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
