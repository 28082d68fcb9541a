package dev.stagebill.apidocs.proto;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Markdown of a comment. Comments are Markdown by habit (AIP-192) with two differences: {@code <name>} is mostly a placeholder and no HTML, and
 * {@code [Order][acme.Order]} names a type.
 */
final class CommentMarkdown {
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\[\\]]{1,200})\\]\\[([\\w.]{0,200})\\]");

    private static final Pattern MARKUP = Pattern.compile(
            "(?i)</?(?:a|b|br|code|dd|div|dl|dt|em|h[1-6]|hr|i|li|ol|p|pre|s|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)"
                    + "(?:\\s[^<>]{0,300})?/?>|<(?:https?://|mailto:)[^<>\\s]{1,500}>|<!--");

    private static final Pattern SYMBOL = Pattern.compile("(?i)\\((?:c|r|tm)\\)|\\d/\\d|\\+/-");

    private static final Pattern LIST = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])\\s.*");

    private final Function<String, Optional<String>> links;
    private final StringBuilder out = new StringBuilder();
    private boolean fenced;
    private boolean listed;
    private boolean blank = true;

    private CommentMarkdown(Function<String, Optional<String>> links) {
        this.links = links;
    }

    /**
     * The Markdown of a comment.
     *
     * @param links the fragment of what a name means
     */
    static String of(String comment, Function<String, Optional<String>> links) {
        CommentMarkdown markdown = new CommentMarkdown(links);
        comment.lines().forEach(markdown::line);
        return markdown.out.toString();
    }

    private void line(String line) {
        String start = line.stripLeading();
        boolean fence = start.startsWith("```") || start.startsWith("~~~");
        listed |= LIST.matcher(line).matches();
        boolean code = !listed && blank && (line.startsWith("    ") || line.startsWith("\t"));
        if (fence || fenced || code) {
            out.append(line);
        } else {
            words(line);
        }
        fenced ^= fence;
        blank = code || line.isBlank();
        out.append('\n');
    }

    private void words(String line) {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '`') {
                at = code(line, at);
            } else if (c == '[') {
                at = reference(line, at);
            } else if (c == '<') {
                at = angle(line, at);
            } else if (c == '\\' && at + 1 < line.length()) {
                out.append(line, at, at + 2);
                at += 2;
            } else {
                at = plain(line, at);
            }
        }
    }

    /** Signs stay as they are written: {@code (c)} is a point of a list in a comment, {@code 2/3} an example. */
    private int plain(String line, int at) {
        Matcher matcher = SYMBOL.matcher(line).region(at, line.length());
        if (!matcher.lookingAt()) {
            out.append(line.charAt(at));
            return at + 1;
        }
        String symbol = matcher.group();
        int slash = symbol.indexOf('/');
        out.append(slash > 0 ? symbol.substring(0, slash) + "\\" + symbol.substring(slash) : "\\" + symbol);
        return matcher.end();
    }

    /** Code ends with as many backticks as it begins with; on this line, which is where nearly all of it does. */
    private int code(String line, int at) {
        int open = at;
        while (open < line.length() && line.charAt(open) == '`') {
            open++;
        }
        String ticks = line.substring(at, open);
        int close = line.indexOf(ticks, open);
        int end = close < 0 ? open : close + ticks.length();
        out.append(line, at, end);
        return end;
    }

    private int reference(String line, int at) {
        Matcher matcher = REFERENCE.matcher(line).region(at, line.length());
        if (!matcher.lookingAt()) {
            out.append('[');
            return at + 1;
        }
        String text = matcher.group(1);
        String name = matcher.group(2).isEmpty() ? text : matcher.group(2);
        Optional<String> link = links.apply(name);
        if (link.isPresent()) {
            out.append('[').append(text).append("](#").append(link.get()).append(')');
        } else {
            boolean same = name.equals(text) || !name.contains(".");
            out.append(text).append(same ? "" : " (`" + name + "`)");
        }
        return matcher.end();
    }

    private int angle(String line, int at) {
        Matcher matcher = MARKUP.matcher(line).region(at, line.length());
        if (matcher.lookingAt()) {
            out.append(matcher.group());
            return matcher.end();
        }
        out.append("\\<");
        return at + 1;
    }
}
