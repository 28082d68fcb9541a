package dev.stagebill.markdown;

/** Curled quotes, dashes and ellipses of plain ones, where Python-Markdown's {@code smarty} is configured. */
final class SmartQuotes {
    private static final String SMARTY = "smarty";
    private static final String LONG = "markdown.extensions.smarty";

    private final boolean on;
    private final boolean quotes;
    private final boolean dashes;
    private final boolean ellipses;
    private final boolean angles;

    SmartQuotes(MarkdownOptions options) {
        String name = options.has(LONG) ? LONG : SMARTY;
        on = options.has(name);
        quotes = options.flag(name, "smart_quotes", true);
        dashes = options.flag(name, "smart_dashes", true);
        ellipses = options.flag(name, "smart_ellipses", true);
        angles = options.flag(name, "smart_angled_quotes", false);
    }

    boolean isOn() {
        return on;
    }

    /** The text with its signs; what is behind a backslash stays. */
    String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                out.append(c).append(text.charAt(at + 1));
                at += 2;
            } else {
                at += replace(text, at, out);
            }
        }
        return out.toString();
    }

    /** Appends what stands for the characters at a place; how many they are. */
    private int replace(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        if (quotes && (c == '"' || c == '\'')) {
            out.append(quote(text, at));
            return 1;
        }
        int run = run(text, at, c);
        if (dashes && c == '-' && (run == 2 || run == 3)) {
            out.append(run == 2 ? '\u2013' : '\u2014');
        } else if (ellipses && c == '.' && run == 3) {
            out.append('\u2026');
        } else if (angles && (c == '<' || c == '>') && run == 2) {
            out.append(c == '<' ? '\u00ab' : '\u00bb');
        } else {
            out.append(text, at, at + run);
        }
        return run;
    }

    private static int run(String text, int at, char c) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return end - at;
    }

    private static char quote(String text, int at) {
        boolean twice = text.charAt(at) == '"';
        boolean opening = opens(text, at) && !isDecade(text, at);
        if (twice) {
            return opening ? '\u201c' : '\u201d';
        }
        return opening ? '\u2018' : '\u2019';
    }

    /** A quote opens what follows it, unless it stands behind a letter or before a blank. */
    private static boolean opens(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean free = Character.isWhitespace(before) || "([{-\"'\u2013\u2014\u00a0".indexOf(before) >= 0;
        return free && !Character.isWhitespace(after) && !(at == 0 && isPunctuation(after));
    }

    private static boolean isPunctuation(char c) {
        return ",.;:!?)".indexOf(c) >= 0;
    }

    /** The '80s. */
    private static boolean isDecade(String text, int at) {
        return text.charAt(at) == '\''
                && at + 3 < text.length()
                && Character.isDigit(text.charAt(at + 1))
                && Character.isDigit(text.charAt(at + 2))
                && text.charAt(at + 3) == 's';
    }
}
