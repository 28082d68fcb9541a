package dev.stagebill.yaml;

/**
 * Cuts a stream into tokens and hands them to a {@link SyntaxBuilder}, with the tolerance and the severity of the parser that Backstage
 * uses: where YAML leaves room (tabs, a closing bracket that is not indented, a quote that is never closed), this is what decides.
 */
final class Lexer {
    private enum State {
        STREAM,
        BLOCK_START,
        DOCUMENT,
        FLOW
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Characters text;
    private final ScalarEnds ends;
    private final TokenCursor cursor;
    private int flowLevel;
    private int lineIndent;
    /** Whether a colon may follow at once, as after a quoted key or a bracket. */
    private boolean flowKey;
    /** How deep the next lines of a scalar must be indented. */
    private int neededIndent;

    Lexer(Characters text, SyntaxBuilder tokens) {
        this.text = text;
        this.cursor = new TokenCursor(text, tokens);
        this.ends = new ScalarEnds(text);
    }

    /** Reads from an offset to the end. */
    void read(int from) {
        cursor.moveTo(from);
        State state = State.STREAM;
        while (cursor.position() < text.length()) {
            state = switch (state) {
                case STREAM -> stream();
                case BLOCK_START -> blockStart();
                case DOCUMENT -> document();
                case FLOW -> flow();
            };
        }
        cursor.end();
    }

    private State stream() {
        if (cursor.at(0) == BYTE_ORDER_MARK) {
            cursor.push(Kind.BYTE_ORDER_MARK, 1);
        }
        int lineEnd = text.lineEnd(cursor.position());
        if (cursor.at(0) == '%') {
            directive(lineEnd);
            return State.STREAM;
        }
        if (text.restIsBlank(cursor.position())) {
            cursor.pushBlanks(true);
            cursor.push(Kind.COMMENT, lineEnd - cursor.position());
            cursor.pushLineBreak();
            return State.STREAM;
        }
        cursor.mark(Kind.DOCUMENT_MODE);
        return lineStart();
    }

    private void directive(int lineEnd) {
        int end = lineEnd;
        for (int i = cursor.position() + 1; i < lineEnd; i++) {
            if (text.at(i) == '#' && TokenCursor.isBlank(text.at(i - 1))) {
                end = i;
                break;
            }
        }
        while (TokenCursor.isBlank(text.at(end - 1))) {
            end--;
        }
        cursor.push(Kind.DIRECTIVE, end - cursor.position());
        cursor.pushBlanks(true);
        cursor.push(Kind.COMMENT, lineEnd - cursor.position());
    }

    private State lineStart() {
        if (text.isDocumentMarker(cursor.position())) {
            boolean starts = cursor.at(0) == '-';
            cursor.push(starts ? Kind.DOCUMENT_START : Kind.DOCUMENT_END, 3);
            lineIndent = 0;
            neededIndent = 0;
            return starts ? State.DOCUMENT : State.STREAM;
        }
        lineIndent = cursor.pushBlanks(false);
        if (neededIndent > lineIndent && !Characters.isWhite(cursor.at(1))) {
            neededIndent = lineIndent;
        }
        return blockStart();
    }

    private State blockStart() {
        Kind indicator = indicator(cursor.at(0));
        if (indicator == Kind.PLAIN || !Characters.isWhite(cursor.at(1))) {
            return State.DOCUMENT;
        }
        cursor.push(indicator, 1);
        neededIndent = lineIndent + 1;
        lineIndent += 1 + cursor.pushBlanks(true);
        return State.BLOCK_START;
    }

    private State document() {
        cursor.pushBlanks(true);
        int lineEnd = text.lineEnd(cursor.position());
        pushProperties();
        if (cursor.position() >= lineEnd) {
            cursor.pushLineBreak();
            return lineStart();
        }
        return switch (cursor.at(0)) {
            case '#' -> {
                cursor.push(Kind.COMMENT, lineEnd - cursor.position());
                cursor.pushLineBreak();
                yield lineStart();
            }
            case '{', '[' -> {
                openFlow();
                flowLevel = 1;
                yield State.FLOW;
            }
            case '}', ']' -> {
                closeFlow();
                yield State.DOCUMENT;
            }
            case '|', '>' -> blockScalar(lineEnd);
            default -> scalar(State.DOCUMENT);
        };
    }

    private State scalar(State next) {
        int c = cursor.at(0);
        if (c == '*') {
            cursor.pushTo(Kind.ALIAS, text.afterAnchor(cursor.position()));
        } else if (c == '"' || c == '\'') {
            cursor.pushTo(
                    c == '"' ? Kind.DOUBLE_QUOTED : Kind.SINGLE_QUOTED, ends.quoted(cursor.position(), neededIndent));
        } else {
            int end = ends.plain(cursor.position(), neededIndent, flowLevel > 0);
            cursor.pushScalar(end);
        }
        return next;
    }

    private State blockScalar(int lineEnd) {
        ScalarEnds.Block block = ends.block(cursor.position());
        cursor.push(Kind.BLOCK_HEADER, block.headerLength());
        cursor.pushBlanks(true);
        if (cursor.position() < lineEnd) {
            cursor.push(Kind.of(text.slice(cursor.position(), lineEnd)), lineEnd - cursor.position());
        }
        cursor.pushLineBreak();
        ScalarEnds.BlockEnd end = ends.blockEnd(cursor.position(), neededIndent, block);
        neededIndent = end.neededIndent();
        cursor.pushScalar(end.offset());
        return lineStart();
    }

    private State flow() {
        int indent = flowSpace();
        int lineEnd = text.lineEnd(cursor.position());
        if (leavesFlow(indent, cursor.position() < lineEnd ? cursor.at(0) : Characters.NONE)) {
            flowLevel = 0;
            cursor.mark(Kind.FLOW_ERROR_END);
            return lineStart();
        }
        while (cursor.position() < lineEnd && cursor.at(0) == ',') {
            cursor.push(Kind.COMMA, 1);
            cursor.pushBlanks(true);
            flowKey = false;
        }
        pushProperties();
        return cursor.position() < lineEnd ? flowItem(lineEnd) : State.FLOW;
    }

    private State flowItem(int lineEnd) {
        return switch (cursor.at(0)) {
            case '#' -> {
                cursor.push(Kind.COMMENT, lineEnd - cursor.position());
                yield State.FLOW;
            }
            case '{', '[' -> {
                openFlow();
                flowLevel++;
                yield State.FLOW;
            }
            case '}', ']' -> {
                closeFlow();
                flowKey = true;
                flowLevel--;
                yield flowLevel > 0 ? State.FLOW : State.DOCUMENT;
            }
            case '*' -> scalar(State.FLOW);
            case '"', '\'' -> {
                flowKey = true;
                yield scalar(State.FLOW);
            }
            default -> flowText();
        };
    }

    private State flowText() {
        boolean separates = cursor.at(0) == ':' && (flowKey || Characters.isWhite(cursor.at(1)) || cursor.at(1) == ',');
        flowKey = false;
        if (!separates) {
            return scalar(State.FLOW);
        }
        cursor.push(Kind.MAP_VALUE, 1);
        cursor.pushBlanks(true);
        return State.FLOW;
    }

    /** Passes over white space and line breaks; the indentation of the last line, or -1 when no line began. */
    private int flowSpace() {
        int indent = -1;
        int passed;
        do {
            int begin = cursor.position();
            if (cursor.pushLineBreak()) {
                indent = cursor.pushBlanks(false);
                lineIndent = indent;
            }
            cursor.pushBlanks(true);
            passed = cursor.position() - begin;
        } while (passed > 0);
        return indent;
    }

    private boolean leavesFlow(int indent, int first) {
        boolean outside = indent != -1 && indent < neededIndent && first != '#';
        boolean marker = indent == 0 && text.isDocumentMarker(cursor.position());
        boolean closes = indent == neededIndent - 1 && flowLevel == 1 && (first == ']' || first == '}');
        return (outside || marker) && !closes;
    }

    private void closeFlow() {
        cursor.push(cursor.at(0) == '}' ? Kind.FLOW_MAP_END : Kind.FLOW_SEQUENCE_END, 1);
    }

    private void openFlow() {
        cursor.push(cursor.at(0) == '{' ? Kind.FLOW_MAP_START : Kind.FLOW_SEQUENCE_START, 1);
        flowKey = false;
    }

    /** Tags, anchors, and indicators that stand where a value begins. */
    private void pushProperties() {
        while (true) {
            int c = cursor.at(0);
            if (c == '!') {
                cursor.pushTo(Kind.TAG, text.afterTag(cursor.position()));
            } else if (c == '&') {
                cursor.pushTo(Kind.ANCHOR, text.afterAnchor(cursor.position()));
            } else if (indicator(c) != Kind.PLAIN && endsIndicator(cursor.at(1))) {
                if (flowLevel == 0) {
                    neededIndent = lineIndent + 1;
                } else {
                    flowKey = false;
                }
                cursor.push(indicator(c), 1);
            } else {
                return;
            }
            cursor.pushBlanks(true);
        }
    }

    private boolean endsIndicator(int next) {
        return Characters.isWhite(next) || (flowLevel > 0 && Characters.isFlowIndicator(next));
    }

    private static Kind indicator(int c) {
        return switch (c) {
            case '-' -> Kind.SEQUENCE_ITEM;
            case '?' -> Kind.EXPLICIT_KEY;
            case ':' -> Kind.MAP_VALUE;
            default -> Kind.PLAIN;
        };
    }
}
