package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A drawn diagram as it stands in a page.
 *
 * @param html the figure, its source folded
 * @param words the text in the drawing, for search
 */
record DiagramFigure(SafeHtml html, String words) {
    private static final int MAX_NAME = 300;

    /** The figure with all pictures; empty when nothing of them is left. */
    static Optional<DiagramFigure> of(PageWriter page, String mark, DiagramNodes.Source source, List<String> pictures) {
        List<InlineSvg> cleaned = new ArrayList<>();
        for (String picture : pictures) {
            InlineSvg.of(picture, page.nextDrawing(), page.links, source.line()).ifPresent(cleaned::add);
        }
        if (cleaned.isEmpty()) {
            return Optional.empty();
        }
        String name = name(source.attributes(), cleaned.get(0));
        HtmlWriter html = new HtmlWriter(source.text().length() + 4_000);
        html.start("figure").attribute("class", classes(source.attributes(), cleaned));
        html.attribute("data-diagram", mark).end();
        cleaned.forEach(svg -> view(html, svg, name));
        source(html, source.text());
        html.close("figure").newline();
        StringBuilder words = new StringBuilder();
        cleaned.forEach(svg -> words.append(svg.words()).append('\n'));
        return Optional.of(new DiagramFigure(Sanitizer.byConstruction(html), words.toString()));
    }

    /** Colours of the author are meant for paper; a drawing without any takes those of the page. */
    private static String classes(AttributeList attributes, List<InlineSvg> pictures) {
        StringBuilder classes = new StringBuilder("diagram");
        if (pictures.stream().anyMatch(InlineSvg::coloured)) {
            classes.append(" paper");
        }
        for (String name : attributes.value("classes").orElse("").strip().split("[\\s,]+", -1)) {
            if (SafeId.isSafeClass(name)) {
                classes.append(' ').append(name);
            }
        }
        return classes.toString();
    }

    private static String name(AttributeList attributes, InlineSvg first) {
        String name = attributes
                .value("alt")
                .or(() -> attributes.value("title"))
                .filter(text -> !text.isBlank())
                .or(first::title)
                .orElse("Diagram");
        return name.substring(0, Math.min(name.length(), MAX_NAME));
    }

    private static void view(HtmlWriter html, InlineSvg svg, String name) {
        html.start("div").attribute("class", "diagram-view").attribute("tabindex", "0");
        html.attribute("role", svg.linked() ? "group" : "img")
                .attribute("aria-label", name)
                .end();
        svg.write(html);
        html.close("div");
    }

    private static void source(HtmlWriter html, String text) {
        html.open("details")
                .start("summary")
                .attribute("data-ui", "source")
                .end()
                .text("Source")
                .close("summary");
        html.start("pre").flag("data-diagram-source").end().text(text).close("pre");
        html.close("details");
    }
}
