package dev.stagebill.markdown;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Curled quotes, dashes and ellipses of plain ones, where Python-Markdown's {@code smarty} is configured. */
final class SmartQuotes {
    private static final String SMARTY = "smarty";
    private static final String LONG = "markdown.extensions.smarty";
    /** Stands where something was replaced before; closes nothing. */
    private static final char TAKEN = '\u0003';

    private static final String MARKS = "[!\"#$%'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~]";
    private static final String CLOSED = "(?<=[^ \\t\\r\\n\\[{(\\-\u0002\u0003])";
    private static final String OPEN = "(?<=[\\s\u00a0\u2013\u2014]|--)";
    /** The rules of {@code smarty.py} in their order. */
    private static final List<Rule> RULES = List.of(
            new Rule("^'(?=" + MARKS + "\\B)", "\u2019"),
            new Rule("^\"(?=" + MARKS + "\\B)", "\u201d"),
            new Rule("\"'(?=\\w)", "\u201c\u2018"),
            new Rule("'\"(?=\\w)", "\u2018\u201c"),
            new Rule(CLOSED + "'\"", "\u2019\u201d"),
            new Rule(CLOSED + "\"'", "\u201d\u2019"),
            new Rule("(?<!\\w)'(?=\\d{2}s)", "\u2019"),
            new Rule(OPEN + "'(?=\\w)", "\u2018"),
            new Rule(CLOSED + "'(?!\\s|s\\b|\\d)", "\u2019"),
            new Rule("'(?=\\s|s\\b)", "\u2019"),
            new Rule("'", "\u2018"),
            new Rule(OPEN + "\"(?=\\w)", "\u201c"),
            new Rule("\"(?=\\s)", "\u201d"),
            new Rule(CLOSED + "\"", "\u201d"),
            new Rule("\"", "\u201c"));

    private final boolean on;
    private final boolean quotes;
    private final boolean dashes;
    private final boolean ellipses;
    private final boolean angles;

    private record Rule(Pattern pattern, String signs) {
        Rule(String pattern, String signs) {
            this(Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS), signs);
        }
    }

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
        char[] signs = text.toCharArray();
        if (quotes && (text.indexOf('"') >= 0 || text.indexOf('\'') >= 0)) {
            curl(signs, visible(text));
        }
        String shown = new String(signs);
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                out.append(c).append(text.charAt(at + 1));
                at += 2;
            } else {
                at += replace(shown, at, out);
            }
        }
        return out.toString();
    }

    /** The text as the rules of quotes see it: without what was escaped, and without dashes, which come before. */
    private char[] visible(String text) {
        char[] seen = text.toCharArray();
        for (int at = 0; at < seen.length; at++) {
            int run = run(text, at, '-');
            if (seen[at] == '\\' && at + 1 < seen.length) {
                seen[at++] = TAKEN;
                seen[at] = TAKEN;
            } else if (dashes && (run == 2 || run == 3)) {
                Arrays.fill(seen, at, at + run, TAKEN);
            }
            at += Math.max(0, run - 1);
        }
        return seen;
    }

    private static void curl(char[] signs, char[] seen) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(CharBuffer.wrap(seen));
            matcher.useTransparentBounds(true);
            while (matcher.find()) {
                rule.signs().getChars(0, rule.signs().length(), signs, matcher.start());
                Arrays.fill(
                        seen, matcher.start(), matcher.start() + rule.signs().length(), TAKEN);
            }
        }
    }

    /** Appends what stands for the characters at a place; how many they are. */
    private int replace(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
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
        int end = at;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return end - at;
    }
}
