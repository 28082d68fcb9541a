package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes admonitions, collapsible blocks and content tabs. */
final class ContainerNodes {
    private ContainerNodes() {}

    static void addTo(PageWriter.Table table) {
        table.add(Container.class, ContainerNodes::container).add(Container.Title.class, (page, node) -> {});
    }

    private static void container(PageWriter page, Container node) {
        switch (node.sort()) {
            case ADMONITION -> admonition(page, node);
            case DETAILS -> details(page, node);
            case TAB -> {
                if (!node.continuesSet()) {
                    tabs(page, node);
                }
            }
            default -> page.children(node);
        }
    }

    private static void admonition(PageWriter page, Container node) {
        open(page, "div", "admonition", node);
        page.html.end().newline();
        if (node.title().isPresent() && !node.title().get().getChars().isBlank()) {
            page.html.start("p").attribute("class", "admonition-title").end();
            page.children(node.title().get());
            page.html.close("p").newline();
            page.sections.gap();
        } else if (node.title().isEmpty() && !node.types().isEmpty()) {
            title(page, BlockNodes.capitalised(node.types().get(0)));
        }
        page.children(node);
        page.html.close("div").newline();
    }

    private static void open(PageWriter page, String tag, String own, Container node) {
        page.html.start(tag);
        node.attributes().id().ifPresent(page.html::id);
        List<String> names = new ArrayList<>(List.of(own));
        names.addAll(node.types());
        names.addAll(node.attributes().classes());
        String classes = classes(names);
        if (!classes.isEmpty()) {
            page.html.attribute("class", classes);
        }
        if (!node.types().isEmpty()) {
            page.html.attribute("data-admonition", node.types().get(0));
        }
    }

    private static void open(PageWriter page, String tag, String classes, String type) {
        page.html.start(tag).attribute("class", classes).attribute("data-admonition", type);
    }

    private static void title(PageWriter page, String title) {
        page.html
                .start("p")
                .attribute("class", "admonition-title")
                .end()
                .text(title)
                .close("p")
                .newline();
    }

    private static String classes(List<String> types) {
        return String.join(
                " ", types.stream().filter(SafeId::isSafeClass).distinct().toList());
    }

    private static void details(PageWriter page, Container node) {
        open(page, "details", "", node);
        if (node.isOpen()) {
            page.html.flag("open");
        }
        page.html.end().open("summary");
        if (node.title().isPresent()) {
            page.children(node.title().get());
        } else if (!node.types().isEmpty()) {
            page.html.text(BlockNodes.capitalised(node.types().get(0)));
        }
        page.html.close("summary").newline();
        page.sections.gap();
        page.children(node);
        page.html.close("details").newline();
    }

    /** A quote with a mark in its first line: the rest of that line is the title. */
    static void alert(PageWriter page, BlockQuote node, Alert alert) {
        open(page, "div", "admonition " + alert.type(), alert.type());
        page.html.end().newline();
        if (alert.hasTitle()) {
            page.html.start("p").attribute("class", "admonition-title").end();
            for (@Nullable Node part = alert.mark().getNext();
                    part != null && !(part instanceof SoftLineBreak);
                    part = part.getNext()) {
                page.node(part);
            }
            page.html.close("p").newline();
            page.sections.gap();
        } else {
            title(page, BlockNodes.capitalised(alert.word()));
        }
        firstParagraph(page, alert);
        for (@Nullable Node block = alert.mark().getParent().getNext(); block != null; block = block.getNext()) {
            page.node(block);
        }
        page.html.close("div").newline();
    }

    private static void firstParagraph(PageWriter page, Alert alert) {
        if (alert.body() == null) {
            return;
        }
        page.html.open("p");
        for (@Nullable Node part = alert.body(); part != null; part = part.getNext()) {
            page.node(part);
        }
        page.html.close("p").newline();
        page.sections.gap();
    }

    /** Tabs are radio buttons with their panels behind them: they work without a script, with the keyboard, and print in full. */
    private static void tabs(PageWriter page, Container first) {
        List<Container> set = set(first);
        int chosen = Math.max(
                0,
                set.indexOf(set.stream().filter(Container::isOpen).findFirst().orElse(first)));
        String name = page.nextTabSet();
        page.html
                .start("div")
                .attribute("class", "tabs")
                .attribute("data-tabs", Integer.toString(set.size()))
                .end()
                .newline();
        for (int i = 0; i < set.size(); i++) {
            tab(page, set.get(i), name, name + "-" + (i + 1), i == chosen);
        }
        page.html.close("div").newline();
    }

    private static List<Container> set(Container first) {
        List<Container> set = new ArrayList<>(List.of(first));
        for (Optional<Container> next = first.nextInSet();
                next.isPresent();
                next = next.get().nextInSet()) {
            set.add(next.get());
        }
        return set;
    }

    private static void tab(PageWriter page, Container tab, String set, String id, boolean chosen) {
        HtmlWriter html = page.html;
        html.start("input").attribute("type", "radio").attribute("name", set).attribute("id", id);
        html.attribute("class", "tab-switch").attribute("data-ui", "tab");
        if (chosen) {
            html.flag("checked");
        }
        html.end()
                .start("label")
                .attribute("for", id)
                .attribute("class", "tab-label")
                .flag("data-tab-label")
                .end();
        tab.title().ifPresent(page::children);
        page.tabIds.add(id, tab.title().map(PlainText::of).orElse(""), page.headings);
        html.close("label").newline();
        page.sections.gap();
        html.start("div")
                .attribute("class", "tabbed-block")
                .flag("data-tab-body")
                .end()
                .newline();
        page.children(tab);
        html.close("div").newline();
    }
}
