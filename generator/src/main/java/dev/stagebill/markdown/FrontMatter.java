package dev.stagebill.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The block between {@code ---} lines at the top of a Markdown file. Only simple {@code key: value} lines are read; lists and nested values
 * are passed over.
 *
 * @param values the simple values by key
 * @param length how many characters of the text it takes, the line end after it included; 0 when there is none
 */
record FrontMatter(Map<String, String> values, int length) {
    private static final FrontMatter NONE = new FrontMatter(Map.of(), 0);
    private static final Pattern VALUE = Pattern.compile("([A-Za-z_][\\w.-]*)[ \\t]*:[ \\t]+(.*)");
    private static final int MAX_LINES = 500;

    /** Reads the front matter of a text whose lines end in {@code \n}. */
    static FrontMatter of(String text) {
        int next = lineEnd(text, 0);
        if (!text.startsWith("---") || !text.substring(0, next).stripTrailing().equals("---")) {
            return NONE;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int count = 0; next < text.length() && count < MAX_LINES; count++) {
            int start = next + 1;
            next = lineEnd(text, Math.min(start, text.length()));
            String line = text.substring(Math.min(start, text.length()), next).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                return new FrontMatter(values, Math.min(next + 1, text.length()));
            }
            read(line, values);
        }
        return NONE;
    }

    private static void read(String line, Map<String, String> values) {
        Matcher matcher = VALUE.matcher(line);
        if (matcher.matches()) {
            String value = plain(matcher.group(2).strip());
            if (!value.isEmpty()) {
                values.putIfAbsent(matcher.group(1), value);
            }
        }
    }

    /** The value without its quotes or comment; empty when it is no simple value. */
    private static String plain(String value) {
        if (value.isEmpty() || "|>[{&*!#".indexOf(value.charAt(0)) >= 0) {
            return "";
        }
        char quote = value.charAt(0);
        if (quote == '"' || quote == '\'') {
            int end = value.indexOf(quote, 1);
            return end < 0 ? "" : value.substring(1, end);
        }
        int comment = value.indexOf(" #");
        return comment < 0 ? value : value.substring(0, comment).strip();
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
