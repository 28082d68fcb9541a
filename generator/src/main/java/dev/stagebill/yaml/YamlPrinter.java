package dev.stagebill.yaml;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a tree as YAML that {@link YamlReader} reads as the same values in the same order. Numbers stay as they were written. Texts are without
 * quotes where every reader takes them for texts, YAML 1.1 included, and on several lines where they have several.
 */
public final class YamlPrinter {
    private static final String STEP = "  ";

    /** A longer key has to be announced (YAML 1.2.2, section 7.4.2). */
    private static final int MAX_KEY = 1000;

    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+");

    private final Appendable out;

    private YamlPrinter(Appendable out) {
        this.out = out;
    }

    /** Writes a tree in block style, ending in a line break. */
    public static void print(YamlNode root, Appendable out) throws IOException {
        new YamlPrinter(out).node(root, "");
    }

    private void node(YamlNode node, String indent) throws IOException {
        if (node instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            mapping(mapping, indent);
        } else if (node instanceof YamlSequence list && !list.items().isEmpty()) {
            items(list.items(), indent);
        } else {
            out.append(line(node, indent)).append('\n');
        }
    }

    /** The place is at the indent already. */
    private void mapping(YamlMapping mapping, String indent) throws IOException {
        boolean first = true;
        for (Map.Entry<String, YamlMapping.Entry> entry : mapping.entries().entrySet()) {
            out.append(first ? "" : indent);
            first = false;
            String key = text(entry.getKey());
            if (key.length() > MAX_KEY) {
                out.append("? ").append(key).append('\n').append(indent);
                key = "";
            }
            out.append(key).append(':');
            value(entry.getValue().value(), indent);
        }
    }

    private void value(YamlNode value, String indent) throws IOException {
        String deeper = indent + STEP;
        boolean inside = value instanceof YamlMapping mapping
                ? !mapping.entries().isEmpty()
                : value instanceof YamlSequence list && !list.items().isEmpty();
        out.append(inside ? "\n" + deeper : " ");
        node(value, inside ? deeper : indent);
    }

    private void items(List<YamlNode> items, String indent) throws IOException {
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : indent).append("- ");
            node(items.get(i), indent + STEP);
        }
    }

    private static String line(YamlNode node, String indent) {
        if (!(node instanceof YamlScalar scalar)) {
            return node instanceof YamlMapping ? "{}" : "[]";
        }
        if (scalar.value() instanceof String text) {
            return isLines(text) ? block(text, indent + STEP) : text(text);
        }
        boolean kept = scalar.value() instanceof Number
                && NUMBER.matcher(scalar.text()).matches();
        return kept ? scalar.text() : String.valueOf(scalar.value());
    }

    private static String block(String text, String indent) {
        int end = text.length();
        while (text.charAt(end - 1) == '\n') {
            end--;
        }
        int breaks = text.length() - end;
        StringBuilder block = new StringBuilder(breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+");
        for (String each : text.substring(0, end).split("\n", -1)) {
            block.append('\n').append(each.isEmpty() ? "" : indent).append(each);
        }
        return block.append("\n".repeat(Math.max(0, breaks - 1))).toString();
    }

    private static String text(String text) {
        return isPlain(text) && !WORD.matcher(text).matches() ? text : JsonPrinter.quoted(text);
    }

    /** Begins like a word, and has nothing in it that means something (section 7.3.3). */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || !isStart(text.charAt(0)) || text.charAt(text.length() - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '#' || !JsonPrinter.isVisible(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '_' || c == '$' || c >= 0xa1;
    }

    /** Several lines that can be written as they are: a reader finds the indent by the first one. */
    private static boolean isLines(String text) {
        if (text.indexOf('\n') < 0 || Character.isWhitespace(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\t' && !JsonPrinter.isVisible(text, i)) {
                return false;
            }
        }
        return true;
    }
}
