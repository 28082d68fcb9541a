package dev.stagebill.yaml;

import org.jspecify.annotations.Nullable;

/** The text that plain and quoted scalars stand for (YAML 1.2.2, chapter 7): lines folded, escapes resolved. */
final class FlowText {
    private static final String ESCAPES = "0abefnrtvN_LP \"/\\\t";
    private static final String ESCAPED = "\0\u0007\b\u001b\f\n\r\t\u000b\u0085\u00a0\u2028\u2029 \"/\\\t";

    private final String source;
    private final Faults faults;
    private final int offset;

    /** A scalar that is written from one offset to another. */
    FlowText(Faults faults, int offset, int end) {
        this.source = faults.text().slice(offset, end);
        this.faults = faults;
        this.offset = offset;
    }

    String read(Kind kind) {
        return switch (kind) {
            case SINGLE_QUOTED -> singleQuoted();
            case DOUBLE_QUOTED -> doubleQuoted();
            default -> plain();
        };
    }

    private String plain() {
        String problem = source.isEmpty() ? null : badStart(source.charAt(0));
        if (problem != null) {
            throw fault(0, problem);
        }
        return unfold(source);
    }

    private YamlFaultException fault(int at, String problem) {
        return faults.fault(offset + at, problem);
    }

    private static @Nullable String badStart(char first) {
        return switch (first) {
            case '\t' -> "text cannot begin with a tab; put it in quotes";
            case ',' -> "text cannot begin with `,`; put it in quotes";
            case '%' -> "text cannot begin with `%`, which is for directives; put it in quotes";
            case '|', '>' -> "text cannot begin with " + first + " here; put it in quotes";
            case '@', '`' -> "text cannot begin with " + first + ", which is reserved; put it in quotes";
            default -> null;
        };
    }

    private String singleQuoted() {
        checkClosed('\'');
        if (source.length() == 1) {
            return "";
        }
        return unfold(source.substring(1, source.length() - 1)).replace("''", "'");
    }

    private void checkClosed(char quote) {
        if (source.length() == 1 || source.charAt(source.length() - 1) != quote) {
            throw fault(
                    source.length(),
                    "the closing " + quote + " is missing, or a line of the text is not indented deeper than its key");
        }
    }

    /** One line break becomes a blank, each further one a line break; blanks around them go. */
    private static String unfold(String source) {
        int lineBreak = source.indexOf('\n');
        if (lineBreak < 0) {
            return source;
        }
        StringBuilder text = new StringBuilder(source.length());
        text.append(source, 0, trimmedEnd(source, 0, lineBreak));
        char separator = ' ';
        int line = lineBreak + 1;
        for (lineBreak = source.indexOf('\n', line); lineBreak >= 0; lineBreak = source.indexOf('\n', line)) {
            int begin = trimmedStart(source, line, lineBreak);
            int end = trimmedEnd(source, begin, lineBreak);
            if (begin < end) {
                text.append(separator).append(source, begin, end);
                separator = ' ';
            } else if (separator == '\n') {
                text.append('\n');
            } else {
                separator = '\n';
            }
            line = lineBreak + 1;
        }
        return text.append(separator)
                .append(source, trimmedStart(source, line, source.length()), source.length())
                .toString();
    }

    private static int trimmedStart(String source, int from, int to) {
        int i = from;
        while (i < to && isBlank(source.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int trimmedEnd(String source, int from, int lineBreak) {
        int i = lineBreak > from && source.charAt(lineBreak - 1) == '\r' ? lineBreak - 1 : lineBreak;
        while (i > from && isBlank(source.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private String doubleQuoted() {
        checkClosed('"');
        if (source.length() <= 2) {
            return "";
        }
        if (source.indexOf('\\') < 0 && source.indexOf('\n') < 0) {
            return source.substring(1, source.length() - 1);
        }
        StringBuilder text = new StringBuilder(source.length());
        int i = 1;
        while (i < source.length() - 1) {
            char c = source.charAt(i);
            if (c == '\n') {
                i = fold(i, text);
            } else if (c == '\\') {
                i = escape(i + 1, text);
            } else if (isBlank(c)) {
                i = blanks(i, text);
            } else {
                if (c != '\r' || source.charAt(i + 1) != '\n') {
                    text.append(c);
                }
                i++;
            }
        }
        return text.toString();
    }

    private int blanks(int from, StringBuilder text) {
        int i = trimmedStart(source, from, source.length());
        boolean atEnd = i < source.length()
                && (source.charAt(i) == '\n' || (source.charAt(i) == '\r' && source.startsWith("\r\n", i)));
        if (!atEnd) {
            text.append(source, from, i);
        }
        return i;
    }

    private int fold(int lineBreak, StringBuilder text) {
        int i = lineBreak + 1;
        int breaks = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '\n') {
                breaks++;
            } else if (!isBlank(c) && !source.startsWith("\r\n", i)) {
                break;
            }
            i++;
        }
        text.append(breaks == 0 ? " " : "\n".repeat(breaks));
        return i;
    }

    private int escape(int at, StringBuilder text) {
        char c = source.charAt(at);
        int code = ESCAPES.indexOf(c);
        if (code >= 0) {
            text.append(ESCAPED.charAt(code));
            return at + 1;
        }
        if (c == '\n' || source.startsWith("\r\n", at)) {
            return trimmedStart(source, at + (c == '\n' ? 1 : 2), source.length());
        }
        if (c == 'x' || c == 'u' || c == 'U') {
            return character(at + 1, c == 'x' ? 2 : c == 'u' ? 4 : 8, text);
        }
        throw fault(at - 1, "\\" + c + " is no escape; write \\\\ for a backslash, or use single quotes");
    }

    private int character(int from, int length, StringBuilder text) {
        int end = Math.min(from + length, source.length());
        boolean valid = end - from == length;
        long code = 0;
        for (int i = from; i < end; i++) {
            valid &= Characters.isHexadecimal(source.charAt(i));
            code = code * 16 + Math.max(0, Character.digit(source.charAt(i), 16));
        }
        if (!valid || code > Character.MAX_CODE_POINT) {
            throw fault(from - 2, source.substring(from - 2, end) + " is no escape of a character");
        }
        text.appendCodePoint((int) code);
        return from + length;
    }
}
