package dev.stagebill.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a YAML stream at its document markers. A line that begins with {@code ---} or {@code ...} and white space ends a document
 * wherever it stands, also inside of block scalars (YAML 1.2.2, production c-forbidden), so each part can be read alone.
 */
final class DocumentSplitter {
    private DocumentSplitter() {}

    /**
     * The text of one document.
     *
     * @param text the text, with its {@code ---} line and the directives before it
     * @param firstLine the line of the file that it begins with, from 1
     */
    record Part(String text, int firstLine) {}

    static List<Part> split(String text) {
        List<Part> parts = new ArrayList<>();
        int begin = 0;
        int beginLine = 1;
        int line = 1;
        boolean hasContent = false;
        int offset = 0;
        while (offset < text.length()) {
            int next = endOfLine(text, offset);
            boolean starts = isMarker(text, offset, '-');
            boolean ends = isMarker(text, offset, '.');
            if (starts && hasContent) {
                parts.add(new Part(text.substring(begin, offset), beginLine));
                begin = offset;
                beginLine = line;
            }
            hasContent = !ends && (starts || hasContent || isContent(text, offset, next));
            offset = next;
            line++;
            if (ends) {
                parts.add(new Part(text.substring(begin, offset), beginLine));
                begin = offset;
                beginLine = line;
            }
        }
        parts.add(new Part(text.substring(begin), beginLine));
        return parts;
    }

    /** Where the next line starts. Reads each character once: looking for both line ends separately would be quadratic. */
    private static int endOfLine(String text, int offset) {
        for (int i = offset; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    private static boolean isMarker(String text, int offset, char c) {
        if (offset + 3 > text.length()) {
            return false;
        }
        boolean three = text.charAt(offset) == c && text.charAt(offset + 1) == c && text.charAt(offset + 2) == c;
        return three && (offset + 3 == text.length() || Character.isWhitespace(text.charAt(offset + 3)));
    }

    private static boolean isContent(String text, int from, int to) {
        String line = text.substring(from, to).strip();
        return !line.isEmpty() && !line.startsWith("#") && !line.startsWith("%");
    }
}
