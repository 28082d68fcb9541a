package dev.stagebill.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;

/**
 * What the HTML of a page means, as indented lines: the same for two renderers that mark a tab, a footnote or a task in ways of their own.
 * What a reader cannot tell apart is the same: loose and tight items, wrappers, the spans of highlighted code, parts of the interface.
 */
final class Meaning {
    private static final Map<String, BiConsumer<Meaning, Element>> BLOCKS = Map.ofEntries(
            Map.entry("table", Meaning::table),
            Map.entry("ul", Meaning::list),
            Map.entry("ol", Meaning::list),
            Map.entry("hr", (meaning, hr) -> meaning.line("hr" + Attributes.of(hr))),
            Map.entry("p", Meaning::paragraph));

    private final List<String> lines = new ArrayList<>();
    private final Inline inline = new Inline();
    private int depth;

    private Meaning() {}

    /** The lines of an HTML text. */
    static List<String> of(String html) {
        Meaning meaning = new Meaning();
        meaning.children(Jsoup.parseBodyFragment(html).body());
        return meaning.lines;
    }

    private void line(String text) {
        lines.add("  ".repeat(depth) + text);
    }

    private void inside(String head, Element parent) {
        line(head);
        depth++;
        children(parent);
        depth--;
    }

    private void children(Element parent) {
        List<Node> run = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && Kinds.isBlock(element)) {
                flush(run, "p");
                block(element);
            } else {
                run.add(child);
            }
        }
        flush(run, "p");
    }

    private void flush(List<Node> run, String head) {
        String text = inline.text(run);
        run.clear();
        if (!text.isEmpty()) {
            line(head + ": " + text);
        }
    }

    private void block(Element element) {
        if (Kinds.isInterface(element)) {
            return;
        }
        Optional<Code> code = Code.of(element);
        if (code.isPresent()) {
            lines.addAll(code.get().lines("  ".repeat(depth)));
        } else if (element.is(".arithmatex")) {
            line("math: " + Inline.math(element));
        } else if (element.is("[data-tabs], .tabbed-set")) {
            tabs(element);
        } else if (element.is("div.footnote, .footnotes, [role=doc-endnotes]")) {
            footnotes(element);
        } else if (element.is(".admonition, [data-admonition], details")) {
            admonition(element);
        } else if (element.normalName().matches("h[1-6]")) {
            line(element.normalName() + Attributes.of(element) + ": " + inline.text(element.childNodes()));
        } else {
            BLOCKS.getOrDefault(element.normalName(), Meaning::container).accept(this, element);
        }
    }

    private void container(Element element) {
        String attributes = Attributes.of(element);
        boolean wrapper = element.is(".table-scroll") || (element.is("div") && attributes.isEmpty());
        if (wrapper) {
            children(element);
        } else {
            inside(element.normalName() + attributes, element);
        }
    }

    private void paragraph(Element element) {
        flush(new ArrayList<>(element.childNodes()), "p" + Attributes.of(element));
    }

    private void list(Element list) {
        line(list.normalName() + Attributes.of(list));
        depth++;
        list.children().forEach(item -> inside("li" + Attributes.of(item), item));
        depth--;
    }

    private void table(Element table) {
        line("table" + Attributes.of(table));
        depth++;
        for (Element row : table.select("tr")) {
            line("tr" + Attributes.of(row));
            depth++;
            row.children().forEach(cell -> inside(cell.normalName() + Attributes.of(cell), cell));
            depth--;
        }
        depth--;
    }

    private void tabs(Element set) {
        Elements labels = set.select("> label, > .tabbed-labels > label, > [data-tab-label]");
        Elements bodies = set.select(
                "> .tabbed-content > .tabbed-block, > .tabbed-content:not(:has(> .tabbed-block)), > [data-tab-body]");
        line("tabs");
        depth++;
        for (int i = 0; i < Math.max(labels.size(), bodies.size()); i++) {
            line("tab: " + (i < labels.size() ? inline.text(labels.get(i).childNodes()) : ""));
            depth++;
            if (i < bodies.size()) {
                children(bodies.get(i));
            }
            depth--;
        }
        depth--;
    }

    private void footnotes(Element section) {
        line("footnotes");
        depth++;
        section.select(".footnote-backref, [role=doc-backlink]").remove();
        section.select("li").forEach(note -> inside("li", note));
        depth--;
    }

    private void admonition(Element element) {
        Elements title = element.select("> .admonition-title, > [data-admonition-title], > summary");
        boolean details = element.normalName().equals("details");
        String open = element.hasAttr("open") ? " open" : "";
        line((details ? "details" + open : "admonition") + Attributes.of(element));
        depth++;
        title.stream().findFirst().ifPresent(first -> line("title: " + inline.text(first.childNodes())));
        title.stream().findFirst().ifPresent(Node::remove);
        children(element);
        depth--;
    }

    /** A text with every run of blanks as one. */
    static String collapsed(String text) {
        return text.replaceAll("[ \\t\\n\\r\\f]+", " ");
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
