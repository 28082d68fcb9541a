package dev.stagebill.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Writes a scalar within a key that is a mapping or list: as it is written in the source, where it can be. */
record KeyScalars(Schema schema, KeyStrings strings) {
    String print(KeyTree.Scalar scalar) {
        Object value = scalar.value();
        if (value == null) {
            return CoreSchema.isNull(scalar.text()) ? scalar.text() : "null";
        }
        if (value instanceof Boolean) {
            return scalar.text();
        }
        if (value instanceof Number number) {
            return number(number, scalar.text());
        }
        return strings.print(scalar.text(), scalar.style(), schema);
    }

    private static String number(Number number, String source) {
        if (source.startsWith("0x") && number instanceof Long hexadecimal) {
            return "0x" + Long.toHexString(hexadecimal);
        }
        if (source.startsWith("0o") && number instanceof Long octal) {
            return "0o" + Long.toOctalString(octal);
        }
        double value = number.doubleValue();
        if (Double.isNaN(value)) {
            return ".nan";
        }
        if (Double.isInfinite(value)) {
            return value < 0 ? "-.inf" : ".inf";
        }
        boolean exponent = source.toLowerCase(Locale.ROOT).indexOf('e') > 0;
        return exponent ? exponent(value) : fraction(value, source);
    }

    private static String exponent(double value) {
        if (value == 0) {
            return "0e+0";
        }
        BigDecimal digits = KeyTexts.shortest(Math.abs(value));
        BigInteger unscaled = digits.unscaledValue();
        String text = unscaled.toString();
        int power = text.length() - 1 - digits.scale();
        return (value < 0 ? "-" : "")
                + text.charAt(0)
                + (text.length() > 1 ? "." + text.substring(1) : "")
                + (power < 0 ? "e" : "e+")
                + power;
    }

    private static String fraction(double value, String source) {
        boolean negativeZero = value == 0 && source.startsWith("-");
        String text = negativeZero ? "-0" : KeyTexts.number(value);
        int point = source.indexOf('.');
        if (point < 0 || !source.endsWith("0") || text.indexOf('e') >= 0) {
            return text;
        }
        int digits = source.length() - point - 1;
        int has = text.indexOf('.') < 0 ? 0 : text.length() - text.indexOf('.') - 1;
        return text + (has == 0 ? "." : "") + "0".repeat(Math.max(0, digits - has));
    }
}
