package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The table of contents that {@code [TOC]} stands for, nested as Python-Markdown's {@code toc} nests it. */
final class Contents {
    private final HtmlWriter html;
    private final List<Entry> top = new ArrayList<>();

    private Contents(HtmlWriter html) {
        this.html = html;
    }

    private record Entry(Heading heading, List<Entry> children) {}

    static HtmlWriter of(List<Heading> headings, boolean marking, TocOptions options) {
        HtmlWriter html = new HtmlWriter(headings.size() * 80 + 64, marking);
        Contents contents = new Contents(html);
        contents.nest(headings.stream()
                .filter(heading -> options.counts(heading.level()))
                .iterator());
        html.start("div").attribute("class", options.classes().table());
        html.flag("data-toc").end();
        if (!options.title().isEmpty()) {
            html.start("span");
            if (!options.classes().title().isEmpty()) {
                html.attribute("class", options.classes().title());
            }
            html.end();
            html.text(options.title()).close("span");
        }
        contents.write(contents.top);
        return html.close("div").newline();
    }

    /** A heading is below the nearest one before it that has a lower level; a first one of a deep level is at the top. */
    private void nest(Iterator<Heading> headings) {
        List<Entry> path = new ArrayList<>();
        while (headings.hasNext()) {
            Entry entry = new Entry(headings.next(), new ArrayList<>());
            while (!path.isEmpty()
                    && path.get(path.size() - 1).heading().level()
                            >= entry.heading().level()) {
                path.remove(path.size() - 1);
            }
            (path.isEmpty() ? top : path.get(path.size() - 1).children()).add(entry);
            path.add(entry);
        }
    }

    private void write(List<Entry> entries) {
        html.open("ul");
        for (Entry entry : entries) {
            html.open("li").start("a").attribute("href", "#" + entry.heading().id());
            html.resolved().end().text(entry.heading().text()).close("a");
            if (!entry.children().isEmpty()) {
                write(entry.children());
            }
            html.close("li");
        }
        html.close("ul");
    }
}
