package dev.stagebill.techdocs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter without marks around it, as MultiMarkdown has it: {@code title: Words} from the first line on, up to an empty one. MkDocs takes
 * every word with a colon for a key and leaves such lines out; here that is done with known keys only, so that a text that begins with
 * "Note: ..." is not lost.
 *
 * @param values the values by key, in lower case
 * @param lines how many lines of the text it takes
 */
record PlainMeta(Map<String, String> values, int lines) {
    private static final Pattern LINE = Pattern.compile(" {0,3}([A-Za-z0-9_-]+):[ \\t]*(.*)");
    private static final Pattern MORE = Pattern.compile("(?: {4}|\\t)\\s*(\\S.*)");
    private static final int MAX_LINES = 100;
    private static final Set<String> KNOWN = Set.of(
            "title", "subtitle", "description", "summary", "author", "authors", "date", "tags", "template", "status",
            "hide", "icon", "keywords", "slug", "copyright", "version", "revision", "path", "source", "layout");

    static PlainMeta of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> lines = text.lines().limit(MAX_LINES).toList();
        String key = "";
        int count = 0;
        for (String line : lines) {
            Matcher start = LINE.matcher(line);
            Matcher more = MORE.matcher(line);
            if (start.matches() && KNOWN.contains(start.group(1).toLowerCase(Locale.ROOT))) {
                key = start.group(1).toLowerCase(Locale.ROOT);
                values.merge(key, start.group(2).strip(), (one, two) -> one + " " + two);
            } else if (!key.isEmpty() && more.matches()) {
                values.merge(key, more.group(1).strip(), (one, two) -> (one + " " + two).strip());
            } else if (!line.isBlank()) {
                return new PlainMeta(Map.of(), 0);
            } else {
                break;
            }
            count++;
        }
        return new PlainMeta(values, count);
    }

    /** The text with empty lines in place of these, so that lines keep their numbers. */
    String blanked(String text) {
        int end = 0;
        for (int i = 0; i < lines; i++) {
            int next = text.indexOf('\n', end);
            end = next < 0 ? text.length() : next + 1;
        }
        return "\n".repeat(lines) + text.substring(end);
    }
}
