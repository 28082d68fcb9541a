package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.util.Iterator;
import java.util.Map;

/** Writes values as JSON for people, up to a bounded length. */
public final class JsonText {
    private static final String CUT = "…";

    private final StringBuilder json = new StringBuilder();
    private final int limit;
    private final boolean pretty;

    private JsonText(int limit, boolean pretty) {
        this.limit = limit;
        this.pretty = pretty;
    }

    /** The value over several lines; what is beyond the limit becomes an ellipsis. */
    static String pretty(YamlNode node, int limit) {
        return new JsonText(limit, true).write(node, 0).json.toString();
    }

    /** The value on one line; a string on its own without quotes. */
    public static String inline(YamlNode node, int limit) {
        String text = node instanceof YamlScalar scalar && !scalar.isNull()
                ? scalar.text()
                : new JsonText(limit, false).write(node, 0).json.toString();
        return text.length() > limit ? text.substring(0, limit) + CUT : text;
    }

    /** A text as a JSON string. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(out, text.charAt(i));
        }
        return out.append('"').toString();
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    private JsonText write(YamlNode node, int depth) {
        if (json.length() > limit) {
            json.append(CUT);
        } else if (node instanceof YamlMapping mapping) {
            mapping(mapping, depth);
        } else if (node instanceof YamlSequence sequence) {
            sequence(sequence, depth);
        } else {
            json.append(scalar((YamlScalar) node));
        }
        return this;
    }

    static String scalar(YamlScalar scalar) {
        Object value = scalar.value();
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private void mapping(YamlMapping mapping, int depth) {
        json.append('{');
        Iterator<Map.Entry<String, YamlMapping.Entry>> entries =
                mapping.entries().entrySet().iterator();
        while (entries.hasNext() && !full(depth)) {
            Map.Entry<String, YamlMapping.Entry> entry = entries.next();
            line(depth + 1);
            json.append(quoted(entry.getKey())).append(pretty ? ": " : ":");
            write(entry.getValue().value(), depth + 1).comma(entries.hasNext());
        }
        close('}', mapping.entries().isEmpty(), depth);
    }

    private void sequence(YamlSequence sequence, int depth) {
        json.append('[');
        Iterator<YamlNode> items = sequence.items().iterator();
        while (items.hasNext() && !full(depth)) {
            line(depth + 1);
            write(items.next(), depth + 1).comma(items.hasNext());
        }
        close(']', sequence.items().isEmpty(), depth);
    }

    private boolean full(int depth) {
        if (json.length() <= limit) {
            return false;
        }
        line(depth + 1);
        json.append(CUT);
        return true;
    }

    private void comma(boolean more) {
        if (more) {
            json.append(pretty ? "," : ", ");
        }
    }

    private void close(char bracket, boolean empty, int depth) {
        if (!empty) {
            line(depth);
        }
        json.append(bracket);
    }

    private void line(int depth) {
        if (pretty) {
            json.append('\n').append("  ".repeat(depth));
        }
    }
}
