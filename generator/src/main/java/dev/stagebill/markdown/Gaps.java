package dev.stagebill.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets Python-Markdown's blocks begin and end where a CommonMark parser would see them elsewhere: text after an admonition or tab does not
 * go on with its last paragraph, a line under several lines of text makes no heading of them, and what is indented by two belongs to a
 * numbered item too ({@code mdx_truly_sane_lists}).
 */
final class Gaps {
    private static final Pattern HEADING_LINE = Pattern.compile("(?:\u0002[a-z]|!!!|\\?\\?\\?\\+?|===[+!]{0,2} ).*");
    private static final Pattern UNDERLINE = Pattern.compile("(?:-+|=+)[ \\t]*");
    private static final Pattern ITEM = Pattern.compile("((?:[-*+]|\\d{1,9}[.])[ \\t]+)\\S.*|\\d{1,9}[.]");

    private final List<SourceLine> out;
    private final Deque<Integer> containers = new ArrayDeque<>();
    private final Deque<Item> items = new ArrayDeque<>();
    private static final Pattern REFERENCE = Pattern.compile(
            "\\[[^\\[\\]^][^\\[\\]]*\\]:[ \\t]*\\S++[ \\t]*+(?:\"[^\"]*\"|'[^']*'|\\([^)]*\\))?[ \\t]*");
    private static final Pattern TABLE_LINE = Pattern.compile("\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-*:?[ \\t]*)*");
    private static final Pattern CLOSED_HEADING =
            Pattern.compile("([ \\t]*#{1,6}[^#].*?[^#\\s\\\\])[ \\t]*#++[ \\t]*(\\{[^{}\\n]*\\})");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\[\\]]+\\]:[ \\t]*");
    private int paragraph;
    private boolean footnote;
    private boolean code;
    private boolean fenced;
    private int fence;
    private int deep;
    private int deepAt;
    private boolean table;
    private boolean framed;
    private boolean blankBefore = true;

    private record Item(int indent, int content, int shift) {}

    private Gaps(int size) {
        this.out = new ArrayList<>(size + 16);
    }

    static List<SourceLine> apply(List<SourceLine> lines) {
        Gaps gaps = new Gaps(lines.size());
        lines.forEach(gaps::add);
        return gaps.out;
    }

    private void add(SourceLine line) {
        Patience.check();
        if (line.isBlank()) {
            blankBefore = true;
            footnote = false;
            paragraph = 0;
            table = false;
            out.add(line);
            return;
        }
        SourceLine shifted = inItem(moved(line));
        int indent = shifted.indent();
        boolean ends = leaveContainers(indent) || ((paragraph > 0 || indent < base() + 4) && isReference(line));
        if (ends && !blankBefore) {
            out.add(new SourceLine("", line.number()));
            paragraph = 0;
        }
        out.add(line.code() ? shifted : row(underlined(unclosed(shifted), indent)));
        if (isHeading(shifted)) {
            containers.push(indent);
            paragraph = 0;
        }
        footnote = !line.code() && FOOTNOTE.matcher(shifted.content()).matches();
        blankBefore = false;
    }

    /** Text right under the mark of a footnote belongs to it however far it is indented. */
    private SourceLine moved(SourceLine line) {
        if (footnote && !line.code()) {
            return line.shifted(Math.max(0, 4 - line.indent()));
        }
        int room = containers.isEmpty() ? 0 : line.indent() - containers.peek() - 4;
        if (room >= 4 && items.isEmpty() && isAdmonition(out.get(out.size() - 1))) {
            deep = room;
            deepAt = containers.size();
        }
        boolean inside = deep > 0 && containers.size() == deepAt && room > 0;
        return inside ? line.shifted(-Math.min(deep, room)) : line;
    }

    /** What an admonition says may stand further to the right than it has to. */
    private static boolean isAdmonition(SourceLine line) {
        return !line.code() && line.content().startsWith("!!!") && isHeading(line);
    }

    private static boolean isHeading(SourceLine line) {
        return !line.code() && HEADING_LINE.matcher(line.content()).matches();
    }

    /** A line that says where a link leads ends a paragraph, as it does in Python-Markdown only. */
    private static boolean isReference(SourceLine line) {
        return !line.code()
                && line.content().startsWith("[")
                && REFERENCE.matcher(line.content()).matches();
    }

    private boolean leaveContainers(int indent) {
        boolean left = false;
        while (!containers.isEmpty() && indent < containers.peek() + 4) {
            containers.pop();
            deep = containers.size() < deepAt ? 0 : deep;
            left = true;
        }
        return left;
    }

    /** From which column on a line belongs to what is open. */
    private int base() {
        if (!items.isEmpty()) {
            return items.peek().content();
        }
        return containers.isEmpty() ? 0 : containers.peek() + 4;
    }

    /** Moves a line that is indented enough for its list item in MkDocs, but not in CommonMark. */
    private SourceLine inItem(SourceLine line) {
        int indent = line.indent();
        while (!items.isEmpty() && indent < items.peek().indent() + 2) {
            items.pop();
        }
        if (items.isEmpty() && indent > 3 && !blankBefore) {
            return line;
        }
        int shift = 0;
        if (!items.isEmpty()) {
            Item item = items.peek();
            int at = indent + item.shift();
            shift = item.shift() + Math.max(0, item.content() - at);
            if (shift > item.shift()) {
                items.pop();
                items.push(new Item(item.indent(), item.content(), shift));
            }
        }
        if (line.code()) {
            fence = fenced ? fence : tooDeep(indent, shift);
            fenced = true;
            return line.shifted(shift - fence);
        }
        fenced = false;
        code = isCode(indent + shift);
        if (code) {
            return line.shifted(items.peek().content() - 2 * items.size());
        }
        SourceLine item = blankBefore || indent < 4 ? narrowed(line, indent) : line;
        begin(item, indent, shift);
        return item.shifted(shift);
    }

    /** By how much a fence has to move to the left: Python-Markdown counts its depth from four columns behind the mark of its item. */
    private int tooDeep(int indent, int shift) {
        if (items.isEmpty() || indent > items.peek().indent() + 7) {
            return 0;
        }
        int depth = indent + shift - items.peek().content();
        return depth > 3 ? depth : 0;
    }

    /** Whether a line is indented code of a list item. Each item takes two columns of it, however wide its mark is. */
    private boolean isCode(int column) {
        return (blankBefore || code)
                && containers.isEmpty()
                && !items.isEmpty()
                && items.peekLast().indent() == 0
                && column >= items.peek().content() + 4;
    }

    /** Many blanks behind the mark of an item are no code. */
    private static SourceLine narrowed(SourceLine line, int indent) {
        Matcher matcher = ITEM.matcher(line.content());
        if (!matcher.matches() || matcher.group(1) == null) {
            return line;
        }
        String mark = matcher.group(1).stripTrailing();
        return SourceLine.width(matcher.group(1)) > mark.length() + 4
                ? line.withText(" ".repeat(indent) + mark + "   "
                        + line.content().substring(matcher.group(1).length()))
                : line;
    }

    private void begin(SourceLine line, int indent, int shift) {
        Matcher matcher = ITEM.matcher(line.content());
        if (matcher.matches()) {
            String mark = matcher.group(1) == null ? line.content() + " " : matcher.group(1);
            int width = SourceLine.width(mark);
            int marker = mark.stripTrailing().length();
            int content = indent + shift + (width > marker + 4 ? marker + 1 : width);
            items.push(new Item(indent, content, shift));
        }
    }

    /** Every line under a table belongs to it, with or without a bar. */
    private SourceLine row(SourceLine line) {
        boolean bar = line.text().indexOf('|') >= 0;
        if (!table) {
            table = bar && !blankBefore && TABLE_LINE.matcher(line.content()).matches();
            framed = line.content().startsWith("|");
            return line;
        }
        if (!framed && line.content().startsWith("|")) {
            return line.withText(" ".repeat(line.indent()) + "| " + line.content());
        }
        return bar ? line : line.withText(line.text() + " |");
    }

    /** Number signs at the end of a heading count for nothing, before a list of attributes too. */
    private static SourceLine unclosed(SourceLine line) {
        if (!line.content().startsWith("#") || !line.text().endsWith("}")) {
            return line;
        }
        Matcher matcher = CLOSED_HEADING.matcher(line.text());
        return matcher.matches() ? line.withText(matcher.group(1) + " " + matcher.group(2)) : line;
    }

    private SourceLine underlined(SourceLine line, int indent) {
        String content = line.content();
        boolean rule = UNDERLINE.matcher(content).matches();
        if (rule && paragraph > 1 && indent < 4) {
            boolean line3 = content.startsWith("---");
            paragraph = 0;
            if (line3) {
                out.add(new SourceLine("", line.number()));
                return line;
            }
            return content.startsWith("=") ? line.shifted(4) : line;
        }
        boolean code = paragraph == 0 && indent > 3;
        boolean breaks = code
                || rule
                || content.startsWith("#")
                || content.charAt(0) == StashedHtml.BEGIN
                || content.startsWith("|");
        paragraph = breaks || ITEM.matcher(content).matches() ? 0 : paragraph + 1;
        return line;
    }
}
