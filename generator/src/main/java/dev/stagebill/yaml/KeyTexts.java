package dev.stagebill.yaml;

import dev.stagebill.yaml.NodeComposer.Composed;
import dev.stagebill.yaml.Syntax.Part;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of a key, as JavaScript makes it: a number by its value, null by the empty text, a collection in flow style. */
final class KeyTexts {
    private static final long EXACT = 1L << 53;

    private KeyTexts() {}

    /** The text of the key that is written so. */
    static String of(@Nullable Part part, Composed key, Syntax.@Nullable Token tag, NodeComposer composer) {
        if (key.raw() instanceof Schema.Special.Binary binary) {
            return new String(binary.bytes().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
        if (key.isScalar()) {
            return of(key.raw());
        }
        if (key.node() instanceof YamlScalar scalar) {
            return of(scalar.value());
        }
        if (part instanceof Syntax.Scalar alias) {
            return composer.text(alias);
        }
        return part instanceof Syntax.Collection collection ? composer.keyText(collection, tag) : "";
    }

    /** The text of a scalar that is a key. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Long number && Math.abs(number) < EXACT) {
            return number.toString();
        }
        return value instanceof Number number ? number(number.doubleValue()) : value.toString();
    }

    /** A number as ECMAScript writes it (section Number::toString). */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value < 0 ? "-Infinity" : "Infinity";
        }
        if (value == 0) {
            return "0";
        }
        return (value < 0 ? "-" : "") + positive(shortest(Math.abs(value)));
    }

    /** The fewest digits that are read as the same number. */
    static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros();
    }

    private static String positive(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        String digits = unscaled.toString();
        int point = digits.length() - value.scale();
        if (point > 21 || point < -5) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
