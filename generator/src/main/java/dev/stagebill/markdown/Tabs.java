package dev.stagebill.markdown;

import java.util.List;

/** Tabs as Python-Markdown reads them: before anything else, each becomes blanks up to the next column that four divides. */
final class Tabs {
    private static final int WIDTH = 4;

    private Tabs() {}

    /** Whether {@code pymdownx.superfences} is told to keep them in code. */
    static boolean areKept(MarkdownOptions options) {
        return options.flag("pymdownx.superfences", "preserve_tabs", false);
    }

    /** The lines without tabs: those of included files have them still, and stand where the text they are in puts them. */
    static List<SourceLine> expanded(List<SourceLine> lines, MarkdownOptions options) {
        boolean none = lines.stream().allMatch(line -> line.text().indexOf('\t') < 0);
        return none || areKept(options)
                ? lines
                : lines.stream()
                        .map(line -> line.text().indexOf('\t') < 0 ? line : line.withText(expanded(line.text())))
                        .toList();
    }

    /** The text without tabs. */
    static String expanded(String text) {
        if (text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder expanded = new StringBuilder(text.length() + 64);
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                int blanks = WIDTH - column % WIDTH;
                expanded.append(" ".repeat(blanks));
                column += blanks;
            } else {
                expanded.append(c);
                column = c == '\n' ? 0 : column + (Character.isLowSurrogate(c) ? 0 : 1);
            }
        }
        return expanded.toString();
    }
}
