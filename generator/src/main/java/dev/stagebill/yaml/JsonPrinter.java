package dev.stagebill.yaml;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a tree as JSON (RFC 8259) with two blanks for each level. Numbers stay as they were written where JSON has that form. */
public final class JsonPrinter {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,9})?");

    private final Appendable out;

    private JsonPrinter(Appendable out) {
        this.out = out;
    }

    /** Writes a tree, ending in a line break. */
    public static void print(YamlNode root, Appendable out) throws IOException {
        new JsonPrinter(out).node(root, "\n");
        out.append('\n');
    }

    /** A text in quotes, as JSON and YAML have it; what cannot be seen is escaped. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isVisible(text, i)) {
                        quoted.append(c);
                    } else {
                        String digits = Integer.toHexString(c);
                        quoted.append("\\u")
                                .append("0".repeat(4 - digits.length()))
                                .append(digits);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** Whether a character can be written as it is, in YAML too; half of a pair alone is none. */
    static boolean isVisible(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && (c < 0x7f || c >= 0xa0) && c != '\u2028' && c != '\u2029' && c != '\uFEFF' && c < '\uFFFE';
    }

    private void node(YamlNode node, String line) throws IOException {
        if (node instanceof YamlMapping mapping) {
            mapping(mapping, line);
        } else if (node instanceof YamlSequence list) {
            items(list, line);
        } else {
            out.append(scalar((YamlScalar) node));
        }
    }

    private void mapping(YamlMapping mapping, String line) throws IOException {
        String inside = line + "  ";
        Iterator<Map.Entry<String, YamlMapping.Entry>> entries =
                mapping.entries().entrySet().iterator();
        out.append('{');
        String end = entries.hasNext() ? line : "";
        while (entries.hasNext()) {
            Map.Entry<String, YamlMapping.Entry> entry = entries.next();
            out.append(inside).append(quoted(entry.getKey())).append(": ");
            node(entry.getValue().value(), inside);
            out.append(entries.hasNext() ? "," : "");
        }
        out.append(end).append('}');
    }

    private void items(YamlSequence list, String line) throws IOException {
        String inside = line + "  ";
        Iterator<YamlNode> items = list.items().iterator();
        out.append('[');
        String end = items.hasNext() ? line : "";
        while (items.hasNext()) {
            out.append(inside);
            node(items.next(), inside);
            out.append(items.hasNext() ? "," : "");
        }
        out.append(end).append(']');
    }

    private static String scalar(YamlScalar scalar) {
        Object value = scalar.value();
        if (value instanceof String text) {
            return quoted(text);
        }
        return value instanceof Number number ? number(number, scalar.text()) : String.valueOf(value);
    }

    /** JSON has neither the other bases of YAML nor what is no number. */
    private static String number(Number value, String text) {
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        if (value instanceof Double real && (real.isNaN() || real.isInfinite())) {
            return quoted(text);
        }
        return value instanceof Double && DECIMAL.matcher(text).matches()
                ? new BigDecimal(text).toString()
                : value.toString();
    }
}
