package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.CodeBlock;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Writes code; what is a diagram goes to those who draw. */
final class CodeNodes {
    private CodeNodes() {}

    static void addTo(PageWriter.Table table) {
        table.add(FencedCodeBlock.class, CodeNodes::fenced)
                .add(IndentedCodeBlock.class, CodeNodes::indented)
                .add(CodeBlock.class, (page, node) -> page.text(node.getChars()));
    }

    private static void fenced(PageWriter page, FencedCodeBlock node) {
        String line = node.getInfo().toString() + " " + node.getAttributes();
        String opening = PageWriter.unescaped(BasedSequence.of(line)).strip();
        CodeInfo info = CodeInfo.of(opening);
        String source = source(node);
        if (page.diagrams.has(info.language())) {
            String options = opening.startsWith("{") ? opening : opening.substring(firstWord(opening));
            DiagramNodes.write(page, new DiagramNodes.Source(info.language(), options, source, page.line(node) + 1));
        } else if (info.language().equals("math")) {
            MathBlock.fence(page, source);
        } else {
            write(page, info, source);
        }
    }

    private static int firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text.length() : end;
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
