package dev.stagebill.yaml;

/** A place in the source that moves on as tokens are handed on. */
final class TokenCursor {
    private final Characters text;
    private final SyntaxBuilder tokens;
    private int position;

    TokenCursor(Characters text, SyntaxBuilder tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    int position() {
        return position;
    }

    void moveTo(int offset) {
        position = offset;
    }

    /** The character so many further on. */
    int at(int ahead) {
        return text.at(position + ahead);
    }

    /** Hands on a token without text. */
    void mark(Kind kind) {
        tokens.add(kind, position, position);
    }

    /** Hands on a scalar, which may be empty. */
    void pushScalar(int end) {
        tokens.add(Kind.PLAIN, position, end);
        position = end;
    }

    void push(Kind kind, int length) {
        pushTo(kind, position + length);
    }

    /** Hands on a token, unless it is empty. */
    void pushTo(Kind kind, int end) {
        if (end > position) {
            tokens.add(kind, position, end);
            position = end;
        }
    }

    boolean pushLineBreak() {
        int length = text.lineBreak(position);
        push(Kind.NEWLINE, length);
        return length > 0;
    }

    /** How many blanks were handed on. */
    int pushBlanks(boolean tabs) {
        int begin = position;
        pushTo(Kind.SPACE, text.afterBlanks(position, tabs));
        return position - begin;
    }

    /** Hands on the rest. */
    void end() {
        tokens.end(position);
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }
}
