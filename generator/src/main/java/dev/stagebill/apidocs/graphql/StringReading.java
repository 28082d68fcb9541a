package dev.stagebill.apidocs.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A string as it was read (specification of September 2025, section 2.9.4).
 *
 * @param value what it says
 * @param end the offset behind it
 * @param fault what is wrong with it
 */
record StringReading(String value, int end, Optional<String> fault) {
    private static final String QUOTES = "\"\"\"";

    /** The string between single quotation marks that begins at an offset; it ends with its line. */
    static StringReading line(String text, int start) {
        StringBuilder value = new StringBuilder();
        int i = start + 1;
        while (i < text.length() && "\"\n\r".indexOf(text.charAt(i)) < 0) {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i = escape(text, i + 1, value);
            } else {
                value.append(text.charAt(i++));
            }
        }
        boolean closed = i < text.length() && text.charAt(i) == '"';
        return new StringReading(
                value.toString(),
                closed ? i + 1 : i,
                closed ? Optional.empty() : Optional.of("a string has no closing quotation mark on its line"));
    }

    /** Reads what stands behind a backslash; gives the offset behind it. */
    private static int escape(String text, int at, StringBuilder value) {
        char c = text.charAt(at);
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            value.append("\"\\/\b\f\n\r\t".charAt(simple));
            return at + 1;
        }
        if (c != 'u') {
            value.append('\\');
            return at;
        }
        boolean braces = text.startsWith("{", at + 1);
        int start = at + (braces ? 2 : 1);
        int end = braces ? text.indexOf('}', start) : start + 4;
        if (end > start && end <= text.length() && end - start <= 6) {
            Optional<Integer> codePoint = hexadecimal(text.substring(start, end));
            if (codePoint.isPresent()) {
                value.appendCodePoint(codePoint.get());
                return braces ? end + 1 : end;
            }
        }
        value.append("\\u");
        return at + 1;
    }

    private static Optional<Integer> hexadecimal(String digits) {
        if (!digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(digits, 16)).filter(Character::isValidCodePoint);
    }

    /** The string between triple quotation marks that begins at an offset. */
    static StringReading block(String text, int start) {
        StringBuilder raw = new StringBuilder();
        int i = start + QUOTES.length();
        while (i < text.length() && !text.startsWith(QUOTES, i)) {
            if (text.startsWith("\\" + QUOTES, i)) {
                raw.append(QUOTES);
                i += 1 + QUOTES.length();
            } else {
                raw.append(text.charAt(i++));
            }
        }
        boolean closed = i < text.length();
        return new StringReading(
                dedented(raw.toString()),
                closed ? i + QUOTES.length() : i,
                closed ? Optional.empty() : Optional.of("the string that begins here has no closing quotation marks"));
    }

    /** The algorithm BlockStringValue of the specification: common indentation goes, blank lines at both ends go. */
    private static String dedented(String raw) {
        List<String> lines = new ArrayList<>(List.of(raw.split("\r\n|\n|\r", -1)));
        int common = lines.stream()
                .skip(1)
                .filter(line -> indent(line) < line.length())
                .mapToInt(StringReading::indent)
                .min()
                .orElse(0);
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            lines.set(i, line.substring(Math.min(common, line.length())));
        }
        int from = 0;
        int to = lines.size();
        while (from < to && indent(lines.get(from)) == lines.get(from).length()) {
            from++;
        }
        while (to > from && indent(lines.get(to - 1)) == lines.get(to - 1).length()) {
            to--;
        }
        return String.join("\n", lines.subList(from, to));
    }

    private static int indent(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
