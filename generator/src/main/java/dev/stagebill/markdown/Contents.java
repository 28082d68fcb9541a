package dev.stagebill.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The table of contents that {@code [TOC]} stands for. */
final class Contents {
    private Contents() {}

    static HtmlWriter of(List<Heading> headings, boolean marking) {
        HtmlWriter html = new HtmlWriter(headings.size() * 80 + 64, marking);
        html.start("div").attribute("class", "toc").end();
        Deque<Integer> open = new ArrayDeque<>();
        for (Heading heading : headings) {
            closeDeeper(html, open, heading.level());
            if (open.isEmpty() || open.peek() < heading.level()) {
                html.open("ul");
                open.push(heading.level());
            }
            html.open("li").start("a").attribute("href", "#" + heading.id());
            html.resolved().end().text(heading.text()).close("a");
        }
        closeDeeper(html, open, 0);
        return html.close("div").newline();
    }

    /** Ends the lists below a level, and the entry before this one on the same level. */
    private static void closeDeeper(HtmlWriter html, Deque<Integer> open, int level) {
        while (!open.isEmpty() && open.peek() > level && (open.size() > 1 || level == 0)) {
            html.close("li").close("ul");
            open.pop();
        }
        if (!open.isEmpty() && open.peek() >= level) {
            html.close("li");
        }
    }
}
