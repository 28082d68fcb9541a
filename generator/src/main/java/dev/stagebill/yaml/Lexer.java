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
    private final SyntaxBuilder tokens;
    private int position;
    private int flowLevel;
    private int lineIndent;
    /** Whether a colon may follow at once, as after a quoted key or a bracket. */
    private boolean flowKey;
    /** How deep the next lines of a scalar must be indented. */
    private int neededIndent;

    Lexer(Characters text, SyntaxBuilder tokens) {
        this.text = text;
        this.tokens = tokens;
        this.ends = new ScalarEnds(text);
    }

    /** Reads from an offset to the end. */
    void read(int from) {
        position = from;
        State state = State.STREAM;
        while (position < text.length()) {
            state = switch (state) {
                case STREAM -> stream();
                case BLOCK_START -> blockStart();
                case DOCUMENT -> document();
                case FLOW -> flow();
            };
        }
        tokens.end(position);
    }

    private State stream() {
        if (at(0) == BYTE_ORDER_MARK) {
            push(Kind.BYTE_ORDER_MARK, 1);
        }
        int lineEnd = text.lineEnd(position);
        if (at(0) == '%') {
            directive(lineEnd);
            return State.STREAM;
        }
        if (text.restIsBlank(position)) {
            pushBlanks(true);
            push(Kind.COMMENT, lineEnd - position);
            pushLineBreak();
            return State.STREAM;
        }
        tokens.add(Kind.DOCUMENT_MODE, position, position);
        return lineStart();
    }

    private void directive(int lineEnd) {
        int end = lineEnd;
        for (int i = position + 1; i < lineEnd; i++) {
            if (text.at(i) == '#' && isBlank(text.at(i - 1))) {
                end = i;
                break;
            }
        }
        while (isBlank(text.at(end - 1))) {
            end--;
        }
        push(Kind.DIRECTIVE, end - position);
        pushBlanks(true);
        push(Kind.COMMENT, lineEnd - position);
    }

    private State lineStart() {
        if (text.isDocumentMarker(position)) {
            boolean starts = at(0) == '-';
            push(starts ? Kind.DOCUMENT_START : Kind.DOCUMENT_END, 3);
            lineIndent = 0;
            neededIndent = 0;
            return starts ? State.DOCUMENT : State.STREAM;
        }
        lineIndent = pushBlanks(false);
        if (neededIndent > lineIndent && !Characters.isWhite(at(1))) {
            neededIndent = lineIndent;
        }
        return blockStart();
    }

    private State blockStart() {
        Kind indicator = indicator(at(0));
        if (indicator == Kind.PLAIN || !Characters.isWhite(at(1))) {
            return State.DOCUMENT;
        }
        push(indicator, 1);
        neededIndent = lineIndent + 1;
        lineIndent += 1 + pushBlanks(true);
        return State.BLOCK_START;
    }

    private State document() {
        pushBlanks(true);
        int lineEnd = text.lineEnd(position);
        pushProperties();
        if (position >= lineEnd) {
            pushLineBreak();
            return lineStart();
        }
        switch (at(0)) {
            case '#':
                push(Kind.COMMENT, lineEnd - position);
                pushLineBreak();
                return lineStart();
            case '{', '[':
                openFlow();
                flowLevel = 1;
                return State.FLOW;
            case '}', ']':
                push(at(0) == '}' ? Kind.FLOW_MAP_END : Kind.FLOW_SEQUENCE_END, 1);
                return State.DOCUMENT;
            case '|', '>':
                return blockScalar(lineEnd);
            default:
                return scalar(State.DOCUMENT);
        }
    }

    private State scalar(State next) {
        int c = at(0);
        if (c == '*') {
            pushTo(Kind.ALIAS, text.afterAnchor(position));
        } else if (c == '"' || c == '\'') {
            pushTo(c == '"' ? Kind.DOUBLE_QUOTED : Kind.SINGLE_QUOTED, ends.quoted(position, neededIndent));
        } else {
            int end = ends.plain(position, neededIndent, flowLevel > 0);
            tokens.add(Kind.PLAIN, position, end);
            position = end;
        }
        return next;
    }

    private State blockScalar(int lineEnd) {
        ScalarEnds.Block block = ends.block(position);
        push(Kind.BLOCK_HEADER, block.headerLength());
        pushBlanks(true);
        if (position < lineEnd) {
            push(Kind.of(text.slice(position, lineEnd)), lineEnd - position);
        }
        pushLineBreak();
        ScalarEnds.BlockEnd end = ends.blockEnd(position, neededIndent, block);
        neededIndent = end.neededIndent();
        tokens.add(Kind.PLAIN, position, end.offset());
        position = end.offset();
        return lineStart();
    }

    private State flow() {
        int indent = flowSpace();
        int lineEnd = text.lineEnd(position);
        if (leavesFlow(indent, position < lineEnd ? at(0) : Characters.NONE)) {
            flowLevel = 0;
            tokens.add(Kind.FLOW_ERROR_END, position, position);
            return lineStart();
        }
        while (position < lineEnd && at(0) == ',') {
            push(Kind.COMMA, 1);
            pushBlanks(true);
            flowKey = false;
        }
        pushProperties();
        return position < lineEnd ? flowItem(lineEnd) : State.FLOW;
    }

    private State flowItem(int lineEnd) {
        switch (at(0)) {
            case '#':
                push(Kind.COMMENT, lineEnd - position);
                return State.FLOW;
            case '{', '[':
                openFlow();
                flowLevel++;
                return State.FLOW;
            case '}', ']':
                push(at(0) == '}' ? Kind.FLOW_MAP_END : Kind.FLOW_SEQUENCE_END, 1);
                flowKey = true;
                flowLevel--;
                return flowLevel > 0 ? State.FLOW : State.DOCUMENT;
            case '*':
                return scalar(State.FLOW);
            case '"', '\'':
                flowKey = true;
                return scalar(State.FLOW);
            default:
                return flowText();
        }
    }

    private State flowText() {
        boolean separates = at(0) == ':' && (flowKey || Characters.isWhite(at(1)) || at(1) == ',');
        flowKey = false;
        if (!separates) {
            return scalar(State.FLOW);
        }
        push(Kind.MAP_VALUE, 1);
        pushBlanks(true);
        return State.FLOW;
    }

    /** Passes over white space and line breaks; the indentation of the last line, or -1 when no line began. */
    private int flowSpace() {
        int indent = -1;
        int passed;
        do {
            int begin = position;
            if (pushLineBreak()) {
                indent = pushBlanks(false);
                lineIndent = indent;
            }
            pushBlanks(true);
            passed = position - begin;
        } while (passed > 0);
        return indent;
    }

    private boolean leavesFlow(int indent, int first) {
        boolean outside = indent != -1 && indent < neededIndent && first != '#';
        boolean marker = indent == 0 && text.isDocumentMarker(position);
        boolean closes = indent == neededIndent - 1 && flowLevel == 1 && (first == ']' || first == '}');
        return (outside || marker) && !closes;
    }

    private void openFlow() {
        push(at(0) == '{' ? Kind.FLOW_MAP_START : Kind.FLOW_SEQUENCE_START, 1);
        flowKey = false;
    }

    /** Tags, anchors, and indicators that stand where a value begins. */
    private void pushProperties() {
        while (true) {
            int c = at(0);
            if (c == '!') {
                pushTo(Kind.TAG, text.afterTag(position));
            } else if (c == '&') {
                pushTo(Kind.ANCHOR, text.afterAnchor(position));
            } else if (indicator(c) != Kind.PLAIN && endsIndicator(at(1))) {
                if (flowLevel == 0) {
                    neededIndent = lineIndent + 1;
                } else {
                    flowKey = false;
                }
                push(indicator(c), 1);
            } else {
                return;
            }
            pushBlanks(true);
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

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    private int at(int ahead) {
        return text.at(position + ahead);
    }

    private void push(Kind kind, int length) {
        pushTo(kind, position + length);
    }

    private void pushTo(Kind kind, int end) {
        if (end > position) {
            tokens.add(kind, position, end);
            position = end;
        }
    }

    private boolean pushLineBreak() {
        int length = text.lineBreak(position);
        push(Kind.NEWLINE, length);
        return length > 0;
    }

    private int pushBlanks(boolean tabs) {
        int begin = position;
        pushTo(Kind.SPACE, text.afterBlanks(position, tabs));
        return position - begin;
    }
}
