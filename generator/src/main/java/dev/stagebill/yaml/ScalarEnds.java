package dev.stagebill.yaml;

/** Finds where scalars end. */
final class ScalarEnds {
    private static final int NONE = Characters.NONE;

    private final Characters text;

    ScalarEnds(Characters text) {
        this.text = text;
    }

    /**
     * The header of a block scalar.
     *
     * @param headerLength how long it is
     * @param indent its indentation indicator less one; -1 when there is none
     * @param keeps whether the empty lines after it belong to it
     */
    record Block(int headerLength, int indent, boolean keeps) {}

    /**
     * Where a block scalar ends.
     *
     * @param offset after its last line
     * @param neededIndent how deep its lines are indented
     */
    record BlockEnd(int offset, int neededIndent) {}

    /**
     * Where the next line of a scalar goes on, when it does: its line is indented enough, or empty, or, at the margin, no document
     * marker.
     */
    private int goesOn(int line, int neededIndent) {
        if (neededIndent == 0) {
            return text.isDocumentMarker(line) ? NONE : line;
        }
        int content = text.afterBlanks(line, false);
        int c = text.at(content);
        if (c == '\r' && text.at(content + 1) == '\n') {
            return content + 1;
        }
        return c == '\n' || content - line >= neededIndent ? content : NONE;
    }

    /** After the closing quote of the scalar here; at the end of the text when it has none. */
    int quoted(int begin, int neededIndent) {
        int close = text.at(begin) == '\'' ? closingSingle(begin) : closingDouble(begin);
        if (close == NONE) {
            return text.length();
        }
        int line = text.find('\n', begin, close);
        while (line != NONE) {
            int next = goesOn(line + 1, neededIndent);
            if (next == NONE) {
                return text.at(line - 1) == '\r' ? line - 1 : line;
            }
            line = text.find('\n', next, close);
        }
        return close + 1;
    }

    private int closingSingle(int begin) {
        int close = text.find('\'', begin + 1);
        while (close != NONE && text.at(close + 1) == '\'') {
            close = text.find('\'', close + 2);
        }
        return close;
    }

    private int closingDouble(int begin) {
        int close = text.find('"', begin + 1);
        while (close != NONE && backslashes(close) % 2 == 1) {
            close = text.find('"', close + 1);
        }
        return close;
    }

    private int backslashes(int before) {
        int count = 0;
        while (text.at(before - 1 - count) == '\\') {
            count++;
        }
        return count;
    }

    /** After the last character of the plain scalar here, which may be empty. */
    int plain(int begin, int neededIndent, boolean inFlow) {
        int end = begin;
        int i = begin;
        while (text.at(i) != NONE) {
            int c = text.at(i);
            if (c == '\r' && text.at(i + 1) == '\n') {
                i++;
                c = '\n';
            }
            int next = text.at(i + 1);
            if (c == '\r' || !Characters.isWhite(c)) {
                if (endsPlain(c, next, inFlow)) {
                    return end;
                }
                end = i + 1;
            }
            if (Characters.isWhite(c) && startsOther(next, inFlow)) {
                return end;
            }
            if (c == '\n') {
                int line = goesOn(i + 1, neededIndent);
                if (line == NONE) {
                    return end;
                }
                i = Math.max(i, line - 2);
            }
            i++;
        }
        return end;
    }

    private static boolean endsPlain(int c, int next, boolean inFlow) {
        return c == ':'
                ? Characters.isWhite(next) || (inFlow && Characters.isFlowIndicator(next))
                : inFlow && Characters.isFlowIndicator(c);
    }

    private static boolean startsOther(int next, boolean inFlow) {
        return next == '#' || (inFlow && Characters.isFlowIndicator(next));
    }

    /** Reads the header of the block scalar here. */
    Block block(int begin) {
        int indent = -1;
        boolean keeps = false;
        int i = begin + 1;
        int c = text.at(i);
        while (c == '+' || c == '-' || (c >= '1' && c <= '9')) {
            keeps |= c == '+';
            indent = c >= '1' ? c - '1' : indent;
            c = text.at(++i);
        }
        int end = begin;
        while (!Characters.isWhite(text.at(end)) && text.at(end) != '#') {
            end++;
        }
        return new Block(end - begin, indent, keeps);
    }

    /** Where the lines of a block scalar end that begin here. */
    BlockEnd blockEnd(int begin, int neededIndent, Block header) {
        int first = firstContent(begin);
        int lastBreak = lastBreak(begin, first);
        int indent = Math.max(0, first - lastBreak - 1);
        int needed = neededIndent;
        if (indent >= neededIndent) {
            needed = header.indent() == -1 ? indent : header.indent() + Math.max(1, neededIndent);
            lastBreak = lastLine(lastBreak, needed);
        }
        int content = text.afterBlanks(lastBreak + 1, false);
        if (text.at(content) == '\t') {
            lastBreak = afterWhite(content) - 1;
        } else if (!header.keeps()) {
            lastBreak = withoutEmptyLines(begin, lastBreak, indent);
        }
        return new BlockEnd(Math.max(begin, Math.min(lastBreak + 1, text.length())), needed);
    }

    private int firstContent(int begin) {
        int i = begin;
        while (text.at(i) == ' ' || text.lineBreak(i) > 0) {
            i++;
        }
        return i;
    }

    /** The last line break before the first content; just before the scalar when there is none. */
    private int lastBreak(int begin, int first) {
        int i = first - 1;
        while (i >= begin && text.at(i) != '\n') {
            i--;
        }
        return i;
    }

    private int lastLine(int from, int needed) {
        int lineBreak = from;
        do {
            int line = goesOn(lineBreak + 1, needed);
            if (line == NONE) {
                return lineBreak;
            }
            lineBreak = text.find('\n', line);
        } while (lineBreak != NONE);
        return text.length();
    }

    private int afterWhite(int from) {
        int i = from;
        while (text.at(i) != NONE && Characters.isWhite(text.at(i))) {
            i++;
        }
        return i;
    }

    private int withoutEmptyLines(int begin, int from, int indent) {
        int lineBreak = from;
        while (true) {
            int last = text.at(lineBreak - 1) == '\r' ? lineBreak - 2 : lineBreak - 1;
            int i = last;
            while (text.at(i) == ' ') {
                i--;
            }
            if (text.at(i) != '\n' || i < begin || i + 1 + indent <= last) {
                return lineBreak;
            }
            lineBreak = i;
        }
    }
}
