package dev.stagebill.markdown;

import dev.stagebill.markdown.LinkResolver.Use;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes where the links of a Markdown text lead and leaves every other character as it is: front matter, code and what looks like a link but
 * is none stay untouched. Links are seen line by line; one that is broken over lines is left alone.
 */
public final class MarkdownLinks {
    private static final Pattern FENCE =
            Pattern.compile("[ \t>]*(?:[-*+]|\\d{1,9}[.)])?[ \t]*(?:(`{3,})[^`]*|(~{3,}).*)", Pattern.DOTALL);
    private static final Pattern DEFINITION =
            Pattern.compile("[ \t>]{0,20}\\[[^\\]\\[]{1,500}\\]:[ \t]+<?([^\\s<>]+)>?.*");
    private static final Pattern TAG =
            Pattern.compile("<(a|img|source|video|audio)\\s[^<>]*?\\b(?:href|src)\\s*=\\s*\"([^\"<>]*)\"");
    private static final int MAX_PARENTHESES = 32;

    /** Longer lines are no prose. */
    private static final int MAX_LINE = 100_000;

    private final LinkResolver links;
    private final StringBuilder out = new StringBuilder();
    private int line = 1;

    private MarkdownLinks(LinkResolver links) {
        this.links = links;
    }

    /** The text with every link and picture leading where the resolver says; one that leads nowhere stays as it was written. */
    public static String rewrite(String text, LinkResolver links) {
        return new MarkdownLinks(links).text(text.replace("\r\n", "\n"));
    }

    /** How many characters the front matter of a text takes; 0 when there is none. */
    public static int frontMatterLength(String text) {
        return FrontMatter.of(text).length();
    }

    private String text(String text) {
        int start = FrontMatter.of(text).length();
        out.append(text, 0, start);
        line += (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        String fence = "";
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            String each = text.substring(start, end);
            String marks = fenceMarks(each);
            if (fence.isEmpty() && marks.isEmpty()) {
                line(each);
            } else {
                out.append(each);
                fence = fence.isEmpty() ? marks : marks.startsWith(fence) ? "" : fence;
            }
            start = end;
            line++;
        }
        return out.toString();
    }

    private static String fenceMarks(String line) {
        if (!line.contains("```") && !line.contains("~~~")) {
            return "";
        }
        Matcher mark = FENCE.matcher(line);
        return !mark.matches() ? "" : mark.group(1) == null ? mark.group(2) : mark.group(1);
    }

    /** Most lines have no link, and are not looked at closely. */
    private void line(String text) {
        if (text.length() > MAX_LINE) {
            out.append(text);
            return;
        }
        if (!text.contains("]:") || !definition(text)) {
            tags(text.contains("](") ? inline(text) : text);
        }
    }

    private boolean definition(String text) {
        Matcher definition = DEFINITION.matcher(text.stripTrailing());
        boolean found = definition.matches() && !definition.group().contains("]: <http");
        if (found) {
            out.append(text, 0, definition.start(1))
                    .append(target(definition.group(1), Use.LINK))
                    .append(text, definition.end(1), text.length());
        }
        return found;
    }

    /** Links of Markdown: {@code [text](target "title")}. */
    private String inline(String text) {
        StringBuilder changed = new StringBuilder();
        Deque<Use> open = new ArrayDeque<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = at + 1;
            if (c == '\\') {
                next = Math.min(at + 2, text.length());
            } else if (c == '`') {
                next = endOfCode(text, at);
            } else if (c == '[') {
                open.push(at > 0 && text.charAt(at - 1) == '!' ? Use.IMAGE : Use.LINK);
            } else if (c == ']' && !open.isEmpty()) {
                Use use = open.pop();
                int end = text.startsWith("](", at) ? endOfTarget(text, at + 2) : at;
                if (end > at + 2) {
                    changed.append("](").append(target(text.substring(at + 2, end), use));
                    at = end;
                    continue;
                }
            }
            changed.append(text, at, next);
            at = next;
        }
        return changed.toString();
    }

    private static int endOfCode(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        int close = text.indexOf(text.substring(start, end), end);
        return close < 0 ? end : close + end - start;
    }

    /** Where a target ends: at a blank, a line end or the parenthesis that closes the link. A target that is no such thing has no length. */
    private static int endOfTarget(String text, int start) {
        int depth = 0;
        for (int at = start; at < text.length() && depth < MAX_PARENTHESES; at++) {
            char c = text.charAt(at);
            if ((c == ')' && depth == 0) || Character.isWhitespace(c)) {
                return at;
            }
            if (c == '<' || c == '[' || c == '`') {
                return start;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return start;
    }

    private void tags(String text) {
        if (text.indexOf('<') < 0) {
            out.append(text);
            return;
        }
        int done = 0;
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String target = target(tag.group(2), tag.group(1).equals("a") ? Use.LINK : Use.IMAGE);
            out.append(text, done, tag.start(2)).append(target.replace("\"", "%22"));
            done = tag.end(2);
        }
        out.append(text, done, text.length());
    }

    private String target(String written, Use use) {
        return links.resolve(written, use, line)
                .filter(target -> !target.isEmpty() && target.chars().noneMatch(c -> c <= ' '))
                .orElse(written);
    }
}
