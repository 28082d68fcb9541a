package dev.stagebill.markdown;

/**
 * A line on its way to the parser.
 *
 * @param text the line without its end
 * @param number the line of the page's own file that it comes from; for an included line that of the mark that includes it
 * @param code whether it belongs to fenced code, the fences included
 */
record SourceLine(String text, int number, boolean code) {
    private static final int TAB = 4;

    /** A line that is no code, as far as is known. */
    SourceLine(String text, int number) {
        this(text, number, false);
    }

    SourceLine withText(String other) {
        return new SourceLine(other, number, code);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** How far it is indented; a tab leads to the next multiple of four. */
    int indent() {
        return width(text.substring(0, text.length() - content().length()));
    }

    /** How many columns a text of blanks, tabs and other characters takes at the start of a line. */
    static int width(String text) {
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            column += text.charAt(i) == '\t' ? TAB - column % TAB : 1;
        }
        return column;
    }

    /** The line without blanks at its start. */
    String content() {
        return text.stripLeading();
    }

    /** The line moved by some columns; to the left at most as far as it is indented. */
    SourceLine shifted(int columns) {
        return columns == 0 || isBlank() ? this : withText(" ".repeat(Math.max(0, indent() + columns)) + content());
    }
}
