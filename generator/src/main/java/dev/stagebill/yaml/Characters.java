package dev.stagebill.yaml;

/** The source of a stream, one character at a time, and which character is what (YAML 1.2.2, chapter 5). */
final class Characters {
    /** What is read beyond either end. */
    static final int NONE = -1;

    private static final String TAG_MARKS = "-#;/?:@&=+$_.!~*'()";

    private final String text;
    private int knownLineEnd = NONE;
    private boolean lineEndKnown;

    Characters(String text) {
        this.text = text;
    }

    int length() {
        return text.length();
    }

    int at(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : NONE;
    }

    String slice(int from, int to) {
        return text.substring(from, Math.min(to, text.length()));
    }

    int find(char c, int from) {
        return text.indexOf(c, from);
    }

    /** Where a character is first found before {@code to}; never looks further, which would take quadratic time on one long line. */
    int find(char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return NONE;
    }

    /** Where the line with this offset ends, before its line break. Offsets must not go back by a line. */
    int lineEnd(int from) {
        if (!lineEndKnown || (knownLineEnd != NONE && knownLineEnd < from)) {
            knownLineEnd = text.indexOf('\n', from);
            lineEndKnown = true;
        }
        if (knownLineEnd == NONE) {
            return text.length();
        }
        return at(knownLineEnd - 1) == '\r' ? Math.max(from, knownLineEnd - 1) : knownLineEnd;
    }

    /** Whether only blanks or a comment follow on the line. */
    boolean restIsBlank(int from) {
        int i = afterBlanks(from, true);
        int c = at(i);
        return c == NONE || c == '#' || c == '\n' || (c == '\r' && at(i + 1) == '\n');
    }

    int afterBlanks(int from, boolean tabs) {
        int i = from;
        while (at(i) == ' ' || (tabs && at(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** The length of the line break here; 0 when there is none. A lone carriage return is none. */
    int lineBreak(int offset) {
        int c = at(offset);
        return c == '\n' ? 1 : c == '\r' && at(offset + 1) == '\n' ? 2 : 0;
    }

    /** Whether {@code ---} or {@code ...} stands here, followed by white space or the end. */
    boolean isDocumentMarker(int offset) {
        int c = at(offset);
        return (c == '-' || c == '.') && at(offset + 1) == c && at(offset + 2) == c && isWhite(at(offset + 3));
    }

    int afterTag(int offset) {
        return at(offset + 1) == '<' ? afterVerbatimTag(offset + 2) : afterShortTag(offset + 1);
    }

    private int afterVerbatimTag(int from) {
        int i = from;
        while (!isWhite(at(i)) && at(i) != '>') {
            i++;
        }
        return at(i) == '>' ? i + 1 : i;
    }

    private int afterShortTag(int from) {
        int i = from;
        while (true) {
            if (isTagCharacter(at(i))) {
                i++;
            } else if (at(i) == '%' && isHexadecimal(at(i + 1)) && isHexadecimal(at(i + 2))) {
                i += 3;
            } else {
                return i;
            }
        }
    }

    int afterAnchor(int offset) {
        int i = offset;
        while (!isWhite(at(i)) && !isFlowIndicator(at(i))) {
            i++;
        }
        return i;
    }

    private static boolean isTagCharacter(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c != NONE && TAG_MARKS.indexOf(c) >= 0);
    }

    static boolean isHexadecimal(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    }

    /** White space, a line break or the end of the text. */
    static boolean isWhite(int c) {
        return c == NONE || c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    static boolean isFlowIndicator(int c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }
}
