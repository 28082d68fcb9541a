package dev.stagebill.yaml;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes strings within a key that is a mapping or list, in quotes where they need them.
 *
 * @param indent the indentation of further lines
 * @param inKey whether the string is itself a key, which has one line
 * @param atStart how many characters are before it on its line; -1 when that does not count
 */
record KeyStrings(String indent, boolean inKey, int atStart) {
    private static final Pattern NEEDS_QUOTES = Pattern.compile(
            "^[\\n\\t ,\\[\\]{}#&*!|>'\"%@`]|^[?-]$|^[?-][ \\t]|[\\n:][ \\t]|[ \\t]\\n|[\\n\\t ]#|[\\n\\t :]$(?!\\n)");
    private static final Pattern FLOW = Pattern.compile("[\\[\\]{},]");
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]|[\\ud800-\\udbff](?![\\udc00-\\udfff])");
    private static final Pattern BLANK_AT_BREAK = Pattern.compile("[ \\t]\\n|\\n[ \\t]");
    private static final Pattern BREAKS = Pattern.compile("\\n+");
    private static final int MULTI_LINE = 40;

    /** The text of a string that is written in this style in the source. */
    String print(String value, Kind style, Schema schema) {
        if (style == Kind.DOUBLE_QUOTED || CONTROL.matcher(value).find()) {
            return doubleQuoted(value);
        }
        if (style == Kind.SINGLE_QUOTED) {
            return singleQuoted(value);
        }
        return style == Kind.PLAIN ? plain(value, schema) : quoted(value);
    }

    private String plain(String value, Schema schema) {
        boolean special = (inKey && value.indexOf('\n') >= 0)
                || FLOW.matcher(value).find()
                || NEEDS_QUOTES.matcher(value).find();
        if (special) {
            return quoted(value);
        }
        String text = withBreaks(value);
        if (!(schema.plain(text, true) instanceof String)) {
            return quoted(value);
        }
        return inKey ? text : FoldedLines.fold(text, indent, false, atStart);
    }

    private String withBreaks(String value) {
        return BREAKS.matcher(value).replaceAll(match -> match.group() + "\n" + indent);
    }

    private String quoted(String value) {
        return value.indexOf('"') >= 0 && value.indexOf('\'') < 0 ? singleQuoted(value) : doubleQuoted(value);
    }

    private String singleQuoted(String value) {
        if ((inKey && value.indexOf('\n') >= 0) || BLANK_AT_BREAK.matcher(value).find()) {
            return doubleQuoted(value);
        }
        String text = "'" + withBreaks(value.replace("'", "''")) + "'";
        return inKey ? text : FoldedLines.fold(text, indent, false, atStart);
    }

    private String doubleQuoted(String value) {
        int length = 2;
        for (int i = 0; i < value.length(); i++) {
            length += escaped(value, i).length();
        }
        boolean oneLine = inKey || length < MULTI_LINE;
        StringBuilder text = new StringBuilder("\"");
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            boolean breaks = c == '\n' && !oneLine && i < value.length() - 1;
            if (breaks) {
                i = lineBreaks(value, i, text);
            } else {
                boolean beforeBreak = c == ' ' && value.startsWith("\n", i + 1);
                text.append(beforeBreak ? "\\ " : yaml(value, i));
                i++;
            }
        }
        text.append('"');
        return inKey ? text.toString() : FoldedLines.fold(text.toString(), indent, true, atStart);
    }

    private int lineBreaks(String value, int from, StringBuilder text) {
        int i = from + 1;
        text.append("\n\n");
        while (value.startsWith("\n", i) && i < value.length() - 1) {
            text.append('\n');
            i++;
        }
        text.append(indent);
        if (value.startsWith(" ", i)) {
            text.append('\\');
        }
        return i;
    }

    /** A character as JSON has it. */
    private static String escaped(String value, int i) {
        char c = value.charAt(i);
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' || isLone(value, i) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c);
        };
    }

    private static boolean isLone(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    /** A character as YAML has it, with the short escapes of YAML. */
    private static String yaml(String value, int i) {
        String json = escaped(value, i);
        if (!json.startsWith("\\u")) {
            return json;
        }
        return switch (value.charAt(i)) {
            case 0 -> "\\0";
            case 7 -> "\\a";
            case 11 -> "\\v";
            case 27 -> "\\e";
            default -> json.startsWith("\\u00") ? "\\x" + json.substring(4) : json;
        };
    }
}
