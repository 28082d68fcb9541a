package dev.stagebill.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
    private static final Pattern KEY = Pattern.compile("(?:[\\w.-]+|\"[^\"]*\"|'[^']*')[ \\t]*:(?:[ \\t]|$)|\\{");
    private static final Pattern META = Pattern.compile("[ ]{0,3}([A-Za-z0-9_-]+):\\s*(.*)");
    private static final Pattern META_MORE = Pattern.compile("(?:[ ]{4}|\\t).*");
    private static final Set<String> KNOWN = Set.of(
            "title", "description", "author", "authors", "date", "tags", "template", "summary", "status", "hide");
    private static final int MAX_LINES = 500;

    /** Reads the front matter of a text of a documentation that names no extension for it. */
    static FrontMatter of(String text) {
        return of(text, false);
    }

    /**
     * Reads the front matter of a text whose lines end in {@code \n}.
     *
     * @param meta whether the extension {@code meta} is named: then any {@code Key: value} lines at the top are front matter
     */
    static FrontMatter of(String text, boolean meta) {
        int next = lineEnd(text, 0);
        if (!text.startsWith("---") || !text.substring(0, next).stripTrailing().equals("---")) {
            return multiMarkdown(text, meta);
        }
        Map<String, String> values = new LinkedHashMap<>();
        boolean mapping = false;
        for (int count = 0; next < text.length() && count < MAX_LINES; count++) {
            int start = next + 1;
            next = lineEnd(text, Math.min(start, text.length()));
            String line = text.substring(Math.min(start, text.length()), next).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                return mapping ? new FrontMatter(values, Math.min(next + 1, text.length())) : NONE;
            }
            mapping |= KEY.matcher(line).lookingAt();
            read(line, values);
        }
        return NONE;
    }

    /**
     * The notation of MultiMarkdown, which MkDocs takes from the top of any page. A page that happens to begin with a word and a colon keeps
     * its first line here: only keys that mean something count, unless the documentation asks for such lines.
     */
    private static FrontMatter multiMarkdown(String text, boolean meta) {
        Map<String, String> values = new LinkedHashMap<>();
        String last = "";
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end);
            Matcher matcher = META.matcher(line);
            if (matcher.matches()) {
                last = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
                if (values.isEmpty() && !meta && !KNOWN.contains(last)) {
                    return NONE;
                }
                values.putIfAbsent(last, matcher.group(2).strip());
            } else if (line.isBlank()
                    || last.isEmpty()
                    || !META_MORE.matcher(line).matches()) {
                at = line.isBlank() ? end + 1 : at;
                break;
            }
            at = end + 1;
        }
        values.values().removeIf(String::isEmpty);
        return last.isEmpty() ? NONE : new FrontMatter(values, Math.min(at, text.length()));
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
