package dev.stagebill.search;

import dev.stagebill.output.Content;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that a browser loads as a classic script: one call of a function with JSON values. It is no more than data, whatever the texts in it
 * say: they are escaped so that they can end neither a string nor a script element.
 */
final class Script {
    private static final String CALL = "stagebillSearch(";
    private static final String END = ");\n";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Script() {}

    /** The content of a file with these JSON values. */
    static Content of(String... values) {
        return Content.of(CALL + String.join(",", values) + END);
    }

    /** The values of a file's content. */
    static JsonNode read(String content) {
        if (!content.startsWith(CALL) || !content.endsWith(END)) {
            throw new IllegalArgumentException("not a file of a search index");
        }
        return MAPPER.readTree("[" + content.substring(CALL.length(), content.length() - END.length()) + "]");
    }

    /** A JSON array of strings. */
    static String strings(List<String> texts) {
        return texts.stream().map(Script::string).collect(Collectors.joining(",", "[", "]"));
    }

    /** A JSON string that is safe in a script. */
    static String string(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(out, text, i);
        }
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (c < ' ' || c == '<' || c == 0x7f || c == '\u2028' || c == '\u2029' || isLone(text, at)) {
            out.append("\\u").append(Character.forDigit(c >> 12, 16));
            out.append(Character.forDigit(c >> 8 & 15, 16));
            out.append(Character.forDigit(c >> 4 & 15, 16));
            out.append(Character.forDigit(c & 15, 16));
        } else {
            out.append(c);
        }
    }

    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
