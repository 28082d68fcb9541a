package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A text made ready for the parser: texts included, HTML of the author put aside, other notations rewritten.
 *
 * @param text what is parsed
 * @param lines from which lines of the file it comes
 * @param html the HTML that was put aside, to which the text refers by number
 * @param remarks what was wrong on the way
 */
record Prepared(String text, LineIndex lines, List<HtmlPart> html, List<RenderedMarkdown.Remark> remarks) {
    /** Copies the lists. */
    Prepared {
        html = List.copyOf(html);
        remarks = List.copyOf(remarks);
    }

    /**
     * HTML that an author wrote.
     *
     * @param before what stands before the content that is Markdown, or all of it
     * @param after what stands after that content, when it is a single line
     * @param line the line of the file it begins in
     */
    record HtmlPart(String before, String after, int line) {}

    /** Prepares a text. The first line of it has the number given. */
    static Prepared of(String body, int firstLine, PageInput input) {
        List<RenderedMarkdown.Remark> remarks = new ArrayList<>();
        List<SourceLine> lines =
                Tabs.expanded(Inclusion.apply(numbered(body, firstLine), input, remarks), input.options());
        lines = Fences.mark(lines);
        HtmlExtraction extraction = new HtmlExtraction(lines);
        List<HtmlPart> html = extraction.parts();
        lines = input.options().isCommonMark()
                ? extraction.lines()
                : Gaps.apply(SpacedLinks.join(
                        FootnoteStart.apply(Notations.apply(extraction.lines(), input.options(), html))));
        lines = ParagraphBreaks.apply(lines);
        return new Prepared(joined(lines), LineIndex.of(lines), html, remarks);
    }

    private static List<SourceLine> numbered(String body, int firstLine) {
        List<SourceLine> lines = new ArrayList<>();
        int number = firstLine;
        for (int start = 0; start <= body.length(); number++) {
            int end = body.indexOf('\n', start);
            int stop = end < 0 ? body.length() : end;
            lines.add(new SourceLine(body.substring(start, stop), number));
            start = stop + 1;
        }
        return lines;
    }

    private static String joined(List<SourceLine> lines) {
        StringBuilder text = new StringBuilder();
        for (SourceLine line : lines) {
            text.append(line.text()).append('\n');
        }
        return text.toString();
    }
}
