package dev.stagebill.markdown;

import dev.stagebill.markdown.DiagramFormat.Drawing;
import dev.stagebill.markdown.DiagramFormat.Fault;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes diagrams: drawn, or as their source. The source can be read in each case. */
final class DiagramNodes {
    private static final String FAILED = "docs.diagram-failed";
    private static final Pattern UNSAFE_LANGUAGE = Pattern.compile("[^a-z0-9+_-]");

    /** Programs of Graphviz, which may stand where the language stands or after it. */
    private static final List<String> PROGRAMS =
            List.of("dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage", "patchwork");

    /** How many diagrams of a page are drawn at build time. */
    private static final int MAX_DRAWN = 200;

    private DiagramNodes() {}

    static void addTo(PageWriter.Table table) {
        table.add(DiagramBlock.class, (page, node) -> {
            int line = page.line(node) + 1;
            write(page, new Source(node.language(), node.options(), node.text(), line));
        });
    }

    /**
     * A diagram in a page.
     *
     * @param language its language in lower case
     * @param options what stands behind the language
     * @param text its source
     * @param line the line that the source begins in
     */
    record Source(String language, String options, String text, int line) {
        AttributeList attributes() {
            String list = options.strip();
            boolean braces = list.startsWith("{") && list.endsWith("}");
            return AttributeList.ofOptions(braces ? list.substring(1, list.length() - 1) : list);
        }

        /** The language, or the program of Graphviz that is named behind it. */
        String program() {
            String own = Diagrams.own(language);
            String first = options.strip().split("\\s+", 2)[0];
            return own.equals("graphviz") && PROGRAMS.contains(first) ? first : own;
        }
    }

    static void write(PageWriter page, Source written) {
        Source source = withFile(page, written);
        String mark = page.diagrams.mark(source.language());
        page.features.add(mark.equals(Diagrams.MERMAID) ? mark : "diagram");
        if (mark.equals(Diagrams.MERMAID)) {
            mermaid(page, source);
            return;
        }
        Optional<DiagramFormat> format = page.diagrams.format(source.language());
        Optional<Drawing> drawing = format.map(drawer -> draw(
                page, drawer, new DiagramFormat.Source(source.program(), source.text(), path -> file(page, path))));
        drawing.flatMap(Drawing::fault).ifPresent(fault -> remark(page, source, fault));
        List<String> pictures = drawing.map(Drawing::pictures).orElse(List.of());
        Optional<DiagramFigure> figure = DiagramFigure.of(page, mark, source, pictures);
        if (figure.isPresent()) {
            page.drawing(figure.get().html());
            page.sections.add(figure.get().words());
        } else {
            source(page, mark, source, drawing.flatMap(Drawing::fault));
        }
        page.sections.gap();
    }

    /** What an extension throws costs its diagram only. */
    private static Drawing draw(PageWriter page, DiagramFormat format, DiagramFormat.Source source) {
        if (++page.diagramsSeen > MAX_DRAWN) {
            return Drawing.failed("is not drawn, since a page has at most " + MAX_DRAWN + " of them", 0);
        }
        try {
            return format.draw(source);
        } catch (RuntimeException e) {
            return Drawing.failed("cannot be drawn (" + e + ")", 0);
        }
    }

    private static void remark(PageWriter page, Source source, Fault fault) {
        int line = fault.line() > 0 ? source.line() + fault.line() - 1 : source.line() - 1;
        page.remarks.add(new RenderedMarkdown.Remark(
                FAILED, "the diagram (" + source.language() + ") " + fault.message(), line));
    }

    /** A diagram whose text is in a file of its own. */
    private static Source withFile(PageWriter page, Source source) {
        Optional<String> path = source.attributes().value("source").filter(name -> !name.isBlank());
        if (path.isEmpty() || !source.text().isBlank()) {
            return source;
        }
        Optional<String> text = file(page, path.get());
        if (text.isEmpty()) {
            page.remarks.add(new RenderedMarkdown.Remark(
                    FAILED,
                    "the diagram is in the file " + Links.shortened(path.get()) + ", which cannot be read",
                    source.line() - 1));
        }
        return new Source(source.language(), source.options(), text.orElse(path.get() + "\n"), source.line());
    }

    private static Optional<String> file(PageWriter page, String path) {
        return page.includes.text(path, Includes.From.PAGE).or(() -> page.includes.text(path, Includes.From.BASE));
    }

    /** Drawn in the browser, from its text. */
    private static void mermaid(PageWriter page, Source source) {
        page.html.start("pre").attribute("class", "mermaid").attribute("data-diagram", Diagrams.MERMAID);
        source.attributes().value("title").ifPresent(title -> page.html.attribute("title", title));
        page.html.end().text(source.text()).close("pre").newline();
        page.sections.add(source.text());
        page.sections.gap();
    }

    private static void source(PageWriter page, String mark, Source source, Optional<Fault> fault) {
        HtmlWriter html = page.html;
        html.start("figure").attribute("class", "diagram-source").end();
        html.start("pre").attribute("data-diagram", mark).end().start("code");
        String language = Diagrams.own(source.language());
        html.attribute("class", "language-" + UNSAFE_LANGUAGE.matcher(language).replaceAll("-"));
        html.attribute("data-lang", language).end().text(source.text());
        html.close("code").close("pre");
        html.start("figcaption").attribute("data-ui", "note").end();
        html.text(fault.map(found -> "This diagram " + found.message() + ": its source is shown.")
                        .orElse("The source of a diagram (" + language + ")."))
                .close("figcaption")
                .close("figure")
                .newline();
        page.sections.add(source.text());
    }
}
