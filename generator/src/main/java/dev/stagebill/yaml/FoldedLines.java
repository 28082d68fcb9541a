package dev.stagebill.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Breaks a long text at blanks into lines of at most 80 characters, as far as it has blanks. */
final class FoldedLines {
    private static final int LEAST = 20;

    private final String text;
    private final String indent;
    private final boolean quoted;
    private final int step;
    private final List<Integer> folds = new ArrayList<>();
    private final Set<Integer> escapedFolds = new HashSet<>();
    private int end;
    private int split;
    private int escapeStart = -1;
    private int escapeEnd = -1;

    private FoldedLines(String text, String indent, boolean quoted) {
        this.text = text;
        this.indent = indent;
        this.quoted = quoted;
        this.step = Math.max(1 + LEAST, 1 + KeyPrinter.WIDTH - indent.length());
    }

    /** The text in lines; {@code atStart} characters are before it, or an unknown number when it is -1. */
    static String fold(String text, String indent, boolean quoted, int atStart) {
        FoldedLines lines = new FoldedLines(text, indent, quoted);
        return text.length() <= lines.step ? text : lines.fold(atStart);
    }

    private String fold(int atStart) {
        end = KeyPrinter.WIDTH - indent.length();
        if (atStart > KeyPrinter.WIDTH - LEAST) {
            folds.add(0);
        } else if (atStart >= 0) {
            end = KeyPrinter.WIDTH - atStart;
        }
        char before = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i = afterEscape(i);
            }
            if (c == '\n') {
                end = i + indent.length() + step;
                split = 0;
            } else {
                noteSplit(c, before, i);
                if (i >= end) {
                    i = breakAt(i, before);
                    if (i < 0) {
                        return text;
                    }
                    c = i < text.length() ? text.charAt(i) : 0;
                }
            }
            before = c;
            i++;
        }
        return folds.isEmpty() ? text : folded();
    }

    private int afterEscape(int i) {
        escapeStart = i;
        char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
        escapeEnd = i + (next == 'x' ? 3 : next == 'u' ? 5 : next == 'U' ? 9 : 1);
        return escapeEnd;
    }

    private void noteSplit(char c, char before, int i) {
        char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
        if (c == ' ' && isContent(before) && isContent(next)) {
            split = i;
        }
    }

    private static boolean isContent(char c) {
        return c != 0 && c != ' ' && c != '\n' && c != '\t';
    }

    /** Breaks the line before an offset; the offset to go on at, or -1 when that is impossible. */
    private int breakAt(int offset, char before) {
        if (split > 0) {
            folds.add(split);
            end = split + step;
            split = 0;
            return offset;
        }
        if (!quoted) {
            return offset;
        }
        int i = offset;
        char last = before;
        while (last == ' ' || last == '\t') {
            last = i < text.length() ? text.charAt(i) : 0;
            i++;
        }
        int fold = i > escapeEnd + 1 ? i - 2 : escapeStart - 1;
        if (!escapedFolds.add(fold)) {
            return -1;
        }
        folds.add(fold);
        end = fold + step;
        split = 0;
        return i;
    }

    private String folded() {
        StringBuilder lines = new StringBuilder(text.substring(0, folds.get(0)));
        for (int i = 0; i < folds.size(); i++) {
            int fold = folds.get(i);
            int to = i + 1 < folds.size() ? folds.get(i + 1) : text.length();
            if (fold == 0) {
                lines = new StringBuilder("\n").append(indent).append(text, 0, to);
            } else {
                if (escapedFolds.contains(fold)) {
                    lines.append(text.charAt(fold)).append('\\');
                }
                lines.append('\n').append(indent).append(text, fold + 1, to);
            }
        }
        return lines.toString();
    }
}
