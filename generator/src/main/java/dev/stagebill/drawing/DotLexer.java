package dev.stagebill.drawing;

import java.util.ArrayList;
import java.util.List;

/** Splits a text in the DOT language into words, without comments and lines of the C preprocessor. */
final class DotLexer {
    private static final int MAX_TOKENS = 60_000;

    private final String text;
    private final List<DotToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private DotLexer(String text) {
        this.text = text;
    }

    static List<DotToken> tokens(String text) {
        DotLexer lexer = new DotLexer(text);
        while (lexer.skipBlanks()) {
            lexer.token();
            if (lexer.tokens.size() > MAX_TOKENS) {
                throw new DotFault("is too large to be drawn", lexer.line);
            }
        }
        lexer.add(DotToken.Sort.END, "the end", lexer.line);
        return lexer.tokens;
    }

    private void add(DotToken.Sort sort, String word, int from) {
        tokens.add(new DotToken(sort, word, from));
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private void next() {
        if (text.charAt(at) == '\n') {
            line++;
        }
        at++;
    }

    /** Whether something follows. */
    private boolean skipBlanks() {
        while (at < text.length()) {
            char c = peek(0);
            boolean lineStart = at == 0 || text.charAt(at - 1) == '\n';
            if ((c == '/' && peek(1) == '/') || (c == '#' && lineStart)) {
                skipTo("\n", 0);
            } else if (c == '/' && peek(1) == '*') {
                skipTo("*/", 2);
            } else if (c <= ' ' || c == '\ufeff' || c == '\u00a0') {
                next();
            } else {
                return true;
            }
        }
        return false;
    }

    private void skipTo(String end, int behind) {
        int found = text.indexOf(end, at + behind);
        int stop = found < 0 ? text.length() : found + behind;
        while (at < stop) {
            next();
        }
    }

    private void token() {
        char c = peek(0);
        int from = line;
        if (c == '"') {
            quoted(from);
        } else if (c == '<') {
            html(from);
        } else if (c == '-' && (peek(1) == '>' || peek(1) == '-')) {
            add(DotToken.Sort.MARK, "-" + peek(1), from);
            at += 2;
        } else if (isName(c) || ((c == '-' || c == '.') && (isDigit(peek(1)) || peek(1) == '.'))) {
            name(from);
        } else if ("{}[]=;,:+".indexOf(c) >= 0) {
            add(DotToken.Sort.MARK, String.valueOf(c), from);
            next();
        } else {
            throw new DotFault("has a character that has no meaning there: " + c, line);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isName(char c) {
        return c == '_' || c >= 0x80 || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void name(int from) {
        int start = at;
        boolean number = !isName(peek(0)) || isDigit(peek(0));
        next();
        while (at < text.length() && (number ? isDigit(peek(0)) || peek(0) == '.' : isName(peek(0)))) {
            next();
        }
        add(DotToken.Sort.NAME, text.substring(start, at), from);
    }

    private void quoted(int from) {
        StringBuilder word = new StringBuilder();
        next();
        while (at < text.length() && peek(0) != '"') {
            if (peek(0) == '\\' && peek(1) == '"') {
                next();
            } else if (peek(0) == '\\' && peek(1) == '\n') {
                next();
                next();
                continue;
            } else if (peek(0) == '\\') {
                word.append('\\');
                next();
                if (at >= text.length()) {
                    break;
                }
            }
            word.append(peek(0));
            next();
        }
        if (at >= text.length()) {
            throw new DotFault("has a quote that is never closed", from);
        }
        next();
        add(DotToken.Sort.QUOTED, word.toString(), from);
    }

    private void html(int from) {
        int start = at + 1;
        int depth = 0;
        do {
            depth += peek(0) == '<' ? 1 : peek(0) == '>' ? -1 : 0;
            next();
        } while (depth > 0 && at < text.length());
        if (depth > 0) {
            throw new DotFault("has a label in angle brackets that is never closed", from);
        }
        add(DotToken.Sort.HTML, text.substring(start, at - 1), from);
    }
}
