package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.CodeBlock;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import java.util.Optional;

/** Writes code and the sources of diagrams. */
final class CodeNodes {
    /** Languages of diagrams, with the name they are marked with. */
    private static final Map<String, String> DIAGRAMS = Map.ofEntries(
            Map.entry("mermaid", "mermaid"),
            Map.entry("plantuml", "plantuml"),
            Map.entry("puml", "plantuml"),
            Map.entry("uml", "plantuml"),
            Map.entry("graphviz", "graphviz"),
            Map.entry("dot", "graphviz"),
            Map.entry("d2", "d2"));

    private CodeNodes() {}

    static void addTo(PageWriter.Table table) {
        table.add(FencedCodeBlock.class, CodeNodes::fenced)
                .add(IndentedCodeBlock.class, CodeNodes::indented)
                .add(CodeBlock.class, (page, node) -> page.text(node.getChars()));
    }

    private static void fenced(PageWriter page, FencedCodeBlock node) {
        String line = node.getInfo().toString() + " " + node.getAttributes();
        CodeInfo info = CodeInfo.of(PageWriter.unescaped(BasedSequence.of(line)));
        String source = source(node);
        Optional<String> diagram = diagram(info.language());
        if (diagram.isPresent()) {
            diagram(page, diagram.get(), source);
        } else {
            write(page, info, source);
        }
    }

    private static void indented(PageWriter page, IndentedCodeBlock node) {
        write(page, CodeInfo.NONE, source(node).stripTrailing() + "\n");
    }

    private static String source(Block node) {
        StringBuilder source = new StringBuilder();
        for (BasedSequence line : node.getContentLines()) {
            source.append(line);
        }
        if (source.length() > 0 && source.charAt(source.length() - 1) != '\n') {
            source.append('\n');
        }
        return source.toString();
    }

    private static Optional<String> diagram(String language) {
        return language.startsWith("kroki-")
                ? Optional.of(language.substring("kroki-".length()))
                : Optional.ofNullable(DIAGRAMS.get(language));
    }

    /** A diagram stays readable as its source until something draws it. */
    private static void diagram(PageWriter page, String sort, String source) {
        page.features.add(sort.equals("mermaid") ? "mermaid" : "diagram");
        if (sort.equals("mermaid")) {
            page.html
                    .start("pre")
                    .attribute("class", "mermaid")
                    .attribute("data-diagram", "mermaid")
                    .end();
            page.html.text(source).close("pre").newline();
        } else {
            page.html.start("figure").attribute("class", "diagram-source").end();
            page.html
                    .start("pre")
                    .attribute("data-diagram", sort)
                    .end()
                    .text(source)
                    .close("pre");
            page.html.start("figcaption").attribute("data-ui", "note").end();
            page.html
                    .text("Source of a diagram (" + sort + ")")
                    .close("figcaption")
                    .close("figure")
                    .newline();
        }
        page.sections.gap();
    }

    private static void write(PageWriter page, CodeInfo info, String source) {
        HtmlWriter html = page.html;
        info.title().ifPresent(title -> {
            html.start("figure").attribute("class", "code").end();
            html.start("figcaption").flag("data-code-title").end();
            page.text(title);
            html.close("figcaption");
            page.sections.gap();
        });
        openPre(html, info);
        html.safe(page.highlighter.highlight(source, info));
        html.close("code").close("pre");
        if (info.title().isPresent()) {
            html.close("figure");
        }
        html.newline();
        page.sections.add(source);
        page.sections.gap();
    }

    private static void openPre(HtmlWriter html, CodeInfo info) {
        html.start("pre");
        if (info.firstNumber().isPresent()) {
            html.attribute("class", "linenums")
                    .attribute(
                            "data-linenums", Integer.toString(info.firstNumber().getAsInt()));
        }
        info.marked().ifPresent(lines -> html.attribute("data-hl-lines", lines));
        html.end().start("code");
        if (!info.language().isEmpty()) {
            html.attribute("class", "language-" + info.language().replaceAll("[^a-z0-9+_-]", "-"));
            html.attribute("data-lang", info.language());
        }
        html.end();
    }
}
