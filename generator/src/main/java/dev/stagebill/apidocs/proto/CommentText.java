package dev.stagebill.apidocs.proto;

import java.util.List;
import java.util.stream.Collectors;

/** What a comment says without the marks that make it one. */
final class CommentText {
    private static final String RULES = "*=-/#";

    private CommentText() {}

    /** One line behind its two slashes; a third slash, as in {@code ///}, is a mark as well, and so is a line drawn with signs. */
    static String ofLine(String line) {
        String words = line.stripTrailing();
        if (isRule(words)) {
            return "";
        }
        int start = 0;
        while (start < words.length() && (words.charAt(start) == '/' || (start == 0 && words.charAt(start) == '!'))) {
            start++;
        }
        return dedent(words.substring(start));
    }

    /** Everything between the marks of a block; the stars that begin its lines are no part of it. */
    static String ofBlock(String block) {
        List<String> lines = block.lines().toList();
        boolean starred = lines.size() > 1
                && lines.subList(1, lines.size()).stream()
                        .map(String::strip)
                        .allMatch(line -> line.isEmpty() || line.startsWith("*"));
        boolean first = true;
        StringBuilder text = new StringBuilder();
        int indent = starred ? 0 : indent(lines);
        for (String line : lines) {
            text.append(first ? unmarked(line) : starred ? unstarred(line) : cut(line, indent))
                    .append('\n');
            first = false;
        }
        return text.toString().strip();
    }

    private static String unmarked(String line) {
        String words = line.strip();
        while (words.startsWith("*") || words.startsWith("!")) {
            words = words.substring(1);
        }
        return words.strip();
    }

    private static String unstarred(String line) {
        String words = line.strip();
        return isRule(words) || words.isEmpty()
                ? ""
                : dedent(line.stripTrailing().substring(line.indexOf('*') + 1));
    }

    private static int indent(List<String> lines) {
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
    }

    private static String cut(String line, int indent) {
        return line.isBlank()
                ? ""
                : line.substring(Math.min(indent, line.length())).stripTrailing();
    }

    private static String dedent(String line) {
        return line.startsWith(" ") ? line.substring(1) : line;
    }

    /** Whether a line only divides: {@code ////////}, {@code ========}; three hyphens may be a rule of Markdown and divide as well. */
    private static boolean isRule(String line) {
        String signs = line.strip();
        return signs.length() > 2
                && RULES.indexOf(signs.charAt(0)) >= 0
                && signs.chars()
                                .mapToObj(c -> (char) c)
                                .collect(Collectors.toSet())
                                .size()
                        == 1;
    }
}
