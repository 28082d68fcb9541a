package dev.stagebill.markdown;

import dev.stagebill.markdown.Prepared.HtmlPart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts aside the HTML that an author wrote between blocks of Markdown, as Python-Markdown does before it looks at anything else
 * ({@code HtmlBlockPreprocessor} and {@code md_in_html}): a block tag at the start of a line begins raw HTML up to its end tag, however many
 * blank lines are in it; with the attribute {@code markdown} its content is Markdown again. What is put aside leaves a line with a number.
 * Fenced code inside of raw HTML stays code.
 */
final class HtmlExtraction {
    private final List<HtmlPart> parts = new ArrayList<>();
    private final List<SourceLine> out = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final HtmlText source;

    HtmlExtraction(List<SourceLine> lines) {
        this.source = new HtmlText(lines);
        if (lines.stream().noneMatch(line -> line.text().indexOf('<') >= 0)) {
            out.addAll(lines);
            return;
        }
        for (int at = 0; at < source.length(); ) {
            at = line(at, false);
        }
        while (!open.isEmpty()) {
            put(new HtmlPart("</" + open.pop() + ">", "", source.lastNumber()), "");
        }
    }

    /** What is left for the parser. */
    List<SourceLine> lines() {
        return out;
    }

    /** What was put aside. */
    List<HtmlPart> parts() {
        return parts;
    }

    /** Reads a line, or the rest of one after HTML; where to go on. */
    private int line(int at, boolean tail) {
        Patience.check();
        int end = source.lineEnd(at);
        if (source.isCode(at)) {
            out.add(source.line(at));
            return end + 1;
        }
        int first = source.firstVisible(at, end);
        boolean start = first < end && source.charAt(first) == '<' && (tail || source.indent(at) < 4);
        Optional<HtmlTag> tag = start ? source.tag(first) : Optional.empty();
        if (tag.isPresent()) {
            int next = tag(tag.get(), at, first);
            if (next > 0) {
                return rest(next);
            }
        }
        return text(at, end);
    }

    /** What stands behind HTML on its line is a line of its own. */
    private int rest(int at) {
        int end = source.lineEnd(at);
        return source.firstVisible(at, end) == end ? end + 1 : line(at, true);
    }

    /** Reads what begins with a tag; where it ends, or 0 when it is text. */
    private int tag(HtmlTag tag, int at, int first) {
        int end = first + tag.text().length();
        String indent = open.isEmpty() ? " ".repeat(Math.min(3, source.indent(at))) : "";
        if (tag.sort() == HtmlTag.Sort.UNSEEN) {
            unseen(tag, first, indent);
            return end;
        }
        if (tag.sort() == HtmlTag.Sort.END || !tag.isBlock()) {
            return 0;
        }
        HtmlTag.Content content =
                tag.sort() == HtmlTag.Sort.EMPTY || tag.name().equals("hr") ? HtmlTag.Content.RAW : tag.content();
        return switch (content) {
            case BLOCKS -> blocks(tag, first, end);
            case INLINE -> inline(tag, first, end);
            case RAW -> raw(tag, first, end, indent);
        };
    }

    private void unseen(HtmlTag tag, int first, String indent) {
        if (tag.text().startsWith("<!--") && source.isTerm(first + tag.text().length())) {
            out.add(new SourceLine("", source.number(first)));
            out.add(new SourceLine(indent + "<!-- -->", source.number(first)));
        } else if (tag.text().startsWith("<!--")) {
            out.add(new SourceLine(indent + StashedHtml.nothing(), source.number(first)));
        } else {
            put(new HtmlPart(tag.text(), "", source.number(first)), indent);
        }
    }

    private int blocks(HtmlTag tag, int first, int end) {
        put(new HtmlPart(tag.cleaned(), "", source.number(first)), "");
        open.push(tag.name());
        return end;
    }

    private int inline(HtmlTag tag, int first, int end) {
        int close = source.elementEnd(first, tag);
        if (close < 0) {
            return tag.name().equals("p") ? unclosed(tag, first, end) : raw(tag, first, end, "");
        }
        int inner = source.text().lastIndexOf("</", close - 1);
        String content = source.text().substring(end, inner).strip().replaceAll("\\s*\\n\\s*", " ");
        put(new HtmlPart(tag.cleaned(), source.text().substring(inner, close), source.number(first)), "", content);
        return close;
    }

    /** A paragraph without an end goes on to the next blank line or block. */
    private int unclosed(HtmlTag tag, int first, int end) {
        int close = source.textEnd(end);
        String content = source.text().substring(end, close).strip().replaceAll("\\s*\\n\\s*", " ");
        put(new HtmlPart(tag.cleaned(), "</p>", source.number(first)), "", content);
        return close;
    }

    private int raw(HtmlTag tag, int first, int end, String indent) {
        boolean alone = tag.sort() == HtmlTag.Sort.EMPTY || tag.name().equals("hr");
        int close = alone ? end : source.elementEnd(first, tag);
        if (alone) {
            put(new HtmlPart(tag.cleaned(), "", source.number(first)), indent);
            return end;
        }
        if (close < 0) {
            close = source.paragraphEnd(end);
        }
        int from = first;
        for (int code = source.nextCode(from, close); code >= 0; code = source.nextCode(from, close)) {
            putRaw(from, code, indent);
            from = copyCode(code, indent);
        }
        putRaw(from, close, indent);
        return close;
    }

    private void putRaw(int from, int to, String indent) {
        String html = from < to ? source.text().substring(from, to) : "";
        if (!html.isBlank()) {
            put(new HtmlPart(html, "", source.number(from)), indent);
        }
    }

    /** Copies fenced code without its indentation. */
    private int copyCode(int at, String indent) {
        int shift = indent.length() - source.line(at).indent();
        int next = at;
        while (next < source.length() && source.isCode(next)) {
            out.add(source.line(next).shifted(shift));
            next = source.lineEnd(next) + 1;
        }
        return next;
    }

    /** Copies text up to an end tag of an element whose content is Markdown, or all of the line. */
    private int text(int at, int end) {
        for (int i = source.indexOf("</", at, end); i >= 0; i = source.indexOf("</", i + 2, end)) {
            Optional<HtmlTag> tag = open.isEmpty() ? Optional.empty() : source.tag(i);
            if (tag.isPresent() && open.contains(tag.get().name())) {
                copy(at, i);
                close(tag.get(), source.number(i));
                return rest(i + tag.get().text().length());
            }
        }
        copy(at, end);
        return end + 1;
    }

    private void copy(int from, int to) {
        String text = source.text().substring(from, to);
        if (to == source.lineEnd(from) || !text.isBlank()) {
            out.add(new SourceLine(text, source.number(from)));
        }
    }

    private void close(HtmlTag tag, int number) {
        String name;
        do {
            name = open.pop();
            put(new HtmlPart("</" + name + ">", "", number), "");
        } while (!name.equals(tag.name()));
    }

    private void put(HtmlPart part, String indent) {
        put(part, indent, "");
    }

    private void put(HtmlPart part, String indent, String content) {
        out.add(new SourceLine(indent + StashedHtml.mark(parts.size()) + content, part.line()));
        parts.add(part);
    }
}
