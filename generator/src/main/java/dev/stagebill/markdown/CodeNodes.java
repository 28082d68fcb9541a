package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.CodeBlock;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes code; what is a diagram goes to those who draw. */
final class CodeNodes {
    private static final Pattern NOTE = Pattern.compile("\\(1\\)!?[ \\t]*(?:\\*/|-->)?[ \\t]*$", Pattern.MULTILINE);

    /** The first line of indented code, where {@code codehilite} is on: {@code :::python hl_lines="1"} or {@code #!python}. */
    private static final Pattern HEADER = Pattern.compile(
            "(?:::+|#!)(?<path>(?:/\\w+)*[/ ])?(?<lang>[\\w#.+-]+)[ \\t]*(?<options>(?:hl_lines=(?:\"[^\"\n]*\"|'[^'\n]*'))?)[ \\t]*\n");

    private CodeNodes() {}

    static void addTo(PageWriter.Table table) {
        table.add(FencedCodeBlock.class, CodeNodes::fenced)
                .add(IndentedCodeBlock.class, CodeNodes::indented)
                .add(CodeBlock.class, (page, node) -> page.text(node.getChars()));
    }

    private static void fenced(PageWriter page, FencedCodeBlock node) {
        String line = node.getInfo().toString() + " " + node.getAttributes();
        String opening = PageWriter.unescaped(BasedSequence.of(line)).strip();
        boolean whole = source(node).isBlank() && !CodeInfo.isHeader(opening);
        CodeInfo info = whole ? CodeInfo.NONE : CodeInfo.of(opening);
        String source = whole ? opening + "\n" : source(node);
        if (page.diagrams.has(info.language())) {
            String options = opening.startsWith("{") ? opening : opening.substring(firstWord(opening));
            DiagramNodes.write(page, new DiagramNodes.Source(info.language(), options, source, page.line(node) + 1));
        } else if (info.language().equals("math")) {
            MathBlock.fence(page, source);
        } else {
            page.codeNotes.expect(node, page.codeBlock());
            String shown = strips(page.options) ? trimmed(source) : source;
            write(page, withOptions(page, info, shown), shown);
        }
    }

    private static boolean strips(MarkdownOptions options) {
        return options.flag("pymdownx.highlight", "use_pygments", true)
                && options.flag("pymdownx.highlight", "stripnl", true);
    }

    /** Pygments does not show empty lines before the first line of code, nor does it count them. */
    private static String trimmed(String source) {
        int start = 0;
        while (start < source.length() && source.charAt(start) == '\n') {
            start++;
        }
        return source.substring(start);
    }

    private static CodeInfo withOptions(PageWriter page, CodeInfo info, String source) {
        boolean severalLines = source.indexOf('\n') < source.length() - 1;
        boolean numbers = severalLines && page.options.flag("pymdownx.highlight", "linenums", false);
        CodeInfo titled = info.titled(CodeTitles.of(info.language(), page.options));
        return numbers ? titled.numbered() : titled;
    }

    private static int firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text.length() : end;
    }

    private static void indented(PageWriter page, IndentedCodeBlock node) {
        String source = source(node).stripTrailing() + "\n";
        page.codeNotes.none();
        Matcher header = HEADER.matcher(source);
        if (page.options.has("codehilite") && header.lookingAt()) {
            String rest = source.substring(header.end());
            boolean shebang = header.group("path") != null;
            String shown = shebang ? source : rest.isEmpty() ? "\n" : rest;
            CodeInfo info = CodeInfo.of(header.group("lang") + " " + header.group("options"));
            write(page, withOptions(page, info, shown), shown);
        } else {
            write(page, withOptions(page, CodeInfo.NONE, source), source);
        }
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
        openPre(html, info, source);
        page.codeNotes.write(page.highlighter.highlight(source, info, LineMarks.of(info, page)), html);
        page.endCodeBlock();
        html.close("code").close("pre");
        if (info.title().isPresent()) {
            html.close("figure");
        }
        html.newline();
        page.sections.add(source);
        page.sections.gap();
    }

    private static void openPre(HtmlWriter html, CodeInfo info, String source) {
        html.start("pre");
        if (info.isNumbered()) {
            info.attributes().write(html, "linenums");
            html.attribute("data-linenums", Integer.toString(info.firstNumber().getAsInt()));
        } else {
            info.attributes().write(html);
        }
        int lines = (int) source.chars().filter(c -> c == '\n').count();
        String marked = info.markedWithin(lines);
        if (!marked.isEmpty()) {
            html.attribute("data-hl-lines", marked);
        }
        html.end().start("code");
        if (!info.language().isEmpty()) {
            html.attribute("class", "language-" + info.language().replaceAll("[^a-z0-9+_-]", "-"));
            html.attribute("data-lang", info.language());
        }
        html.end();
    }

    /** Whether code has numbers in brackets, as notes in a list behind it have them: {@code # (1)!}. */
    static boolean hasNotes(FencedCodeBlock node) {
        return NOTE.matcher(source(node)).find();
    }
}
