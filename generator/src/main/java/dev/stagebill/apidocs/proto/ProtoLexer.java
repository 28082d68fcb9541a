package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.Token.Kind;
import dev.stagebill.yaml.Position;
import java.util.ArrayList;
import java.util.List;

/** Cuts a definition into tokens and keeps its comments (Protocol Buffers language specification, lexical elements). */
final class ProtoLexer {
    private final String text;
    private final List<ProtoFault> faults;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int tokenLine;
    private boolean joinable;

    private ProtoLexer(String text, List<ProtoFault> faults) {
        this.text = text;
        this.faults = faults;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** The tokens of a text, the last of which is its end. What is no token goes to the faults and is left out. */
    static List<Token> read(String text, List<ProtoFault> faults) {
        ProtoLexer lexer = new ProtoLexer(text, faults);
        while (lexer.at < text.length()) {
            lexer.step();
        }
        lexer.add(Kind.END, "", lexer.here());
        return lexer.tokens;
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '\n') {
            newline();
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("//", at)) {
            lineComment();
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (isNameStart(c)) {
            name();
        } else if (isDigit(c) || (c == '.' && isDigit(charAt(at + 1)))) {
            number();
        } else if (c == '"' || c == '\'') {
            string(c);
        } else {
            sign(c);
        }
    }

    private void newline() {
        at++;
        line++;
        lineStart = at;
    }

    private Position here() {
        return new Position(line, at - lineStart + 1);
    }

    private void add(Kind kind, String value, Position position) {
        tokens.add(new Token(kind, value, position, List.copyOf(comments)));
        comments.clear();
        joinable = false;
        tokenLine = line;
    }

    private void lineComment() {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        String words = CommentText.ofLine(text.substring(at + 2, end));
        Comment last = comments.isEmpty() ? null : comments.get(comments.size() - 1);
        if (joinable && last != null && last.endLine() + 1 == line) {
            comments.set(comments.size() - 1, new Comment(last.line(), line, last.text() + "\n" + words));
        } else {
            comments.add(new Comment(line, line, words));
        }
        // A comment behind something on its line says something about that alone.
        joinable = tokens.isEmpty() || tokenLine != line;
        at = end;
    }

    private void blockComment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            faults.add(new ProtoFault(here(), "a comment that begins with /* has no end"));
        }
        int stop = end < 0 ? text.length() : end;
        String words = text.substring(Math.min(at + 2, stop), stop);
        int begin = line;
        while (at < stop) {
            if (text.charAt(at) == '\n') {
                newline();
            } else {
                at++;
            }
        }
        at = end < 0 ? stop : stop + 2;
        comments.add(new Comment(begin, line, CommentText.ofBlock(words)));
        joinable = false;
    }

    private void name() {
        Position position = here();
        int start = at;
        while (isNameStart(charAt(at)) || isDigit(charAt(at))) {
            at++;
        }
        add(Kind.NAME, text.substring(start, at), position);
    }

    private void number() {
        Position position = here();
        int start = at;
        boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
        while (isNameStart(charAt(at)) || isDigit(charAt(at)) || charAt(at) == '.' || (!hex && signOfExponent())) {
            at++;
        }
        add(Kind.NUMBER, text.substring(start, at), position);
    }

    private boolean signOfExponent() {
        char c = charAt(at);
        char before = text.charAt(Math.max(0, at - 1));
        return (c == '+' || c == '-') && (before == 'e' || before == 'E');
    }

    private void string(char quote) {
        Position position = here();
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && charAt(at) != quote && charAt(at) != '\n') {
            at += charAt(at) == '\\' ? escape(value) : plain(value);
        }
        if (at < text.length() && charAt(at) == quote) {
            at++;
        } else {
            faults.add(new ProtoFault(position, "a string has no end on its line"));
        }
        add(Kind.TEXT, value.toString(), position);
    }

    private int plain(StringBuilder value) {
        value.append(charAt(at));
        return 1;
    }

    /** Signs that can be shown stand for themselves, others stay as they are written. */
    private int escape(StringBuilder value) {
        char c = charAt(at + 1);
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case '"', '\'', '\\', '?' -> value.append(c);
            case '\n', '\0' -> {
                value.append('\\');
                return 1;
            }
            default -> value.append('\\').append(c);
        }
        return 2;
    }

    private void sign(char c) {
        Position position = here();
        at++;
        if (";{}[]()<>=,.:-+/".indexOf(c) >= 0) {
            add(Kind.SIGN, String.valueOf(c), position);
        } else {
            faults.add(new ProtoFault(position, "\"" + c + "\" has no meaning here"));
        }
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
