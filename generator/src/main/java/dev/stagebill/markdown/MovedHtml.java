package dev.stagebill.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * HTML that moves to another page: its ids become others, everything that refers to them follows, links lead to where they led before, and
 * headings stand one level lower. It reads only what the sanitiser wrote and changes nothing but these names and values.
 */
final class MovedHtml {
    private static final Set<String> ID_LISTS = Set.of(
            "id",
            "for",
            "name",
            "list",
            "headers",
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "aria-owns");
    private static final Set<String> LINKS = Set.of("href", "src", "xlink:href", "poster", "data", "cite");
    private static final String URL = "url(#";

    private final String html;
    private final Changes changes;
    private final StringBuilder out;
    private int at;

    private MovedHtml(String html, Changes changes) {
        this.html = html;
        this.changes = changes;
        this.out = new StringBuilder(html.length() + html.length() / 16);
    }

    /**
     * What becomes different.
     *
     * @param id the new id for an old one
     * @param link the new address for an old one
     * @param levels how much lower headings stand
     */
    record Changes(UnaryOperator<String> id, UnaryOperator<String> link, int levels) {}

    static String of(String html, Changes changes) {
        return new MovedHtml(html, changes).move();
    }

    private String move() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0 || tag + 1 >= html.length()) {
                copyTo(html.length());
            } else if (html.startsWith("<!--", tag)) {
                int end = html.indexOf("-->", tag);
                copyTo(end < 0 ? html.length() : end);
            } else {
                boolean ends = html.charAt(tag + 1) == '/';
                copyTo(tag + (ends ? 2 : 1));
                if (at < html.length() && Character.isLetter(html.charAt(at))) {
                    name();
                    attributes();
                }
            }
        }
        return out.toString();
    }

    private void copyTo(int end) {
        out.append(html, at, end);
        at = end;
    }

    /** A heading stands one level lower on the page it moves to, which has a heading of its own. */
    private void name() {
        int end = endOfName(at);
        String name = html.substring(at, end);
        out.append(name.matches("h[1-5]") ? "h" + (char) (name.charAt(1) + changes.levels()) : name);
        at = end;
    }

    private void attributes() {
        while (at < html.length() && html.charAt(at) != '>') {
            int end = endOfName(at);
            if (end == at) {
                copyTo(at + 1);
                continue;
            }
            String name = html.substring(at, end).toLowerCase(Locale.ROOT);
            copyTo(end);
            if (html.startsWith("=\"", at)) {
                copyTo(at + 2);
                int close = html.indexOf('"', at);
                close = close < 0 ? html.length() : close;
                out.append(value(name, html.substring(at, close)));
                at = close;
                copyTo(Math.min(close + 1, html.length()));
            }
        }
    }

    private int endOfName(int start) {
        int end = start;
        while (end < html.length() && " \t\n\r\f=\"'/>".indexOf(html.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private String value(String name, String value) {
        if (ID_LISTS.contains(name)) {
            StringBuilder ids = new StringBuilder();
            for (String each : value.split(" ", -1)) {
                ids.append(ids.isEmpty() ? "" : " ")
                        .append(each.isEmpty() ? "" : changes.id().apply(each));
            }
            return ids.toString();
        }
        if (LINKS.contains(name)) {
            String before = unescaped(value);
            String moved = changes.link().apply(before);
            return moved.equals(before) || !SafeUrl.isLink(moved) ? value : escaped(moved);
        }
        return value.contains(URL) ? urls(value) : value;
    }

    /** References to gradients and markers of a drawing. */
    private String urls(String value) {
        StringBuilder changed = new StringBuilder();
        int done = 0;
        for (int found = value.indexOf(URL); found >= 0; found = value.indexOf(URL, done)) {
            int start = found + URL.length();
            int end = value.indexOf(')', start);
            end = end < 0 ? value.length() : end;
            changed.append(value, done, start).append(changes.id().apply(value.substring(start, end)));
            done = end;
        }
        return changed.append(value, done, value.length()).toString();
    }

    private static String unescaped(String value) {
        return value.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
