package dev.stagebill.yaml;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** The core schema of YAML 1.2.2 (section 10.3.2): which plain text is which value. */
final class CoreSchema {
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
    private static final Set<String> NOT_A_NUMBER = Set.of(".nan", ".NaN", ".NAN");
    private static final String STANDARD = "tag:yaml.org,2002:";

    private CoreSchema() {}

    static YamlScalar scalar(ScalarEvent event, Position position) {
        Optional<String> tag = event.getTag();
        String text = event.getValue();
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        Object value = tag.isPresent() ? tagged(tag.get(), text) : plain ? plain(text) : text;
        return new YamlScalar(position, value, text, tag);
    }

    private static @Nullable Object tagged(String tag, String text) {
        boolean resolved = tag.startsWith(STANDARD) && !tag.equals(STANDARD + "str");
        return resolved ? plain(text) : text;
    }

    static @Nullable Object plain(String text) {
        if (NULL.contains(text)) {
            return null;
        }
        char first = text.charAt(0);
        if (Character.isLetter(first)) {
            return TRUE.contains(text) ? true : FALSE.contains(text) ? false : text;
        }
        boolean numeric = (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
        return numeric ? number(text) : text;
    }

    private static Object number(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return integer(text, 10);
        }
        if (OCTAL.matcher(text).matches()) {
            return integer(text.substring(2), 8);
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return integer(text.substring(2), 16);
        }
        if (FLOAT.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        if (INFINITE.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return NOT_A_NUMBER.contains(text) ? (Object) Double.NaN : text;
    }

    private static Object integer(String digits, int radix) {
        BigInteger value = new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits, radix);
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
