package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds fenced code, by the rules of {@code pymdownx.superfences}: a fence may stand at any depth, its lines are indented as it is, and one
 * that nothing closes is text.
 */
final class Fences {
    private static final Pattern OPENING = Pattern.compile("([> \\t]*)(`{3,}(?=[^`]*$)|~{3,}(?=[^`]*$))(.*)");
    private static final Pattern LIST_OPENING =
            Pattern.compile("([> \\t]*(?:(?:[-*+:]|\\d{1,9}[.)])[ \\t]+)+)(`{3,}(?=[^`]*$)|~{3,}(?=[^`]*$))(.*)");
    private static final int BUDGET = 20;

    private final List<SourceLine> lines;
    private final List<SourceLine> out;
    private long budget;

    private Fences(List<SourceLine> lines) {
        this.lines = lines;
        this.out = new ArrayList<>(lines.size());
        this.budget = (long) lines.size() * BUDGET + 10_000;
    }

    /** The lines with those of code marked. */
    static List<SourceLine> mark(List<SourceLine> lines) {
        return lines.stream()
                        .anyMatch(line ->
                                line.text().contains("```") || line.text().contains("~~~"))
                ? new Fences(lines).run()
                : lines;
    }

    private List<SourceLine> run() {
        for (int i = 0; i < lines.size(); ) {
            int end = fence(i);
            if (end == 0) {
                out.add(lines.get(i++));
            } else if (end < 0) {
                out.add(escaped(lines.get(i++)));
            } else {
                int depth = Math.min(3, lines.get(i).indent());
                for (; i < end; i++) {
                    out.add(code(lines.get(i), depth));
                }
            }
        }
        return out;
    }

    /** A line of code; one that stands too far to the left for a list is moved. */
    private static SourceLine code(SourceLine line, int depth) {
        SourceLine code = new SourceLine(line.text(), line.number(), true);
        return code.isBlank() ? code : code.shifted(Math.max(0, depth - code.indent()));
    }

    /** The line after the fence that begins at a line; 0 when none begins there, negative when nothing closes it. */
    private int fence(int start) {
        String text = lines.get(start).text();
        Matcher matcher = OPENING.matcher(text);
        if (matcher.matches()) {
            return end(start, matcher.group(1), matcher.group(2));
        }
        Matcher inList = LIST_OPENING.matcher(text);
        return inList.matches()
                ? Math.max(0, end(start, inList.group(1).replaceAll("[^> \\t]", " "), inList.group(2)))
                : 0;
    }

    private int end(int start, String prefix, String fence) {
        int depth = SourceLine.width(prefix);
        boolean quoted = prefix.indexOf('>') >= 0;
        for (int i = start + 1; i < lines.size(); i++) {
            if (--budget < 0) {
                return 0;
            }
            SourceLine line = lines.get(i);
            String content = quoted ? unquoted(line.text()) : line.content();
            if (content.isBlank()) {
                if (quoted && line.text().indexOf('>') < 0) {
                    return -1;
                }
                continue;
            }
            if (!quoted && depth > 3 && line.indent() < depth) {
                return -1;
            }
            if (closes(content, fence)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean closes(String content, String fence) {
        String text = content.strip();
        return text.length() >= fence.length()
                && text.startsWith(fence)
                && text.chars().allMatch(c -> c == fence.charAt(0));
    }

    private static String unquoted(String text) {
        int at = 0;
        while (at < text.length() && "> \t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(at);
    }

    /** Text, though it looks like a fence. */
    private static SourceLine escaped(SourceLine line) {
        Matcher matcher = OPENING.matcher(line.text());
        if (!matcher.matches()) {
            return line;
        }
        String mark = matcher.group(2).replace("`", "\\`").replace("~", "\\~");
        return line.withText(matcher.group(1) + mark + matcher.group(3));
    }
}
