package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.Token.Kind;
import dev.stagebill.yaml.Position;

/**
 * Reads the words of a text in GraphQL, in time that grows with its length. What is no word is reported once and passed over; comments are
 * passed over, too (specification of September 2025, section 2.1).
 */
final class Lexer {
    private final String text;
    private final Findings findings;
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean first = true;

    Lexer(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    Token next() {
        skipIgnored();
        while (at < text.length() && !startsToken(text.charAt(at))) {
            findings.syntax("the character " + printable(text.codePointAt(at)) + " has no meaning here", position());
            skipStrange();
            skipIgnored();
        }
        Position position = position();
        boolean leading = first;
        first = false;
        if (at >= text.length()) {
            return new Token(Kind.END, "", position, true);
        }
        return token(text.charAt(at), position, leading);
    }

    private Token token(char c, Position position, boolean leading) {
        if (isNameStart(c)) {
            return new Token(Kind.NAME, whileName(), position, leading);
        }
        if (c == '"') {
            boolean block = text.startsWith("\"\"\"", at);
            StringReading reading = block ? StringReading.block(text, at) : StringReading.line(text, at);
            reading.fault().ifPresent(fault -> findings.syntax(fault, position));
            advanceTo(reading.end());
            return new Token(Kind.STRING, reading.value(), position, leading);
        }
        if (c == '-' || isDigit(c)) {
            return new Token(Kind.NUMBER, whileNumber(), position, leading);
        }
        String punctuator = text.startsWith("...", at) ? "..." : String.valueOf(c);
        at += punctuator.length();
        return new Token(Kind.PUNCTUATOR, punctuator, position, leading);
    }

    private void skipIgnored() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                advanceTo(at + (c == '\r' && text.startsWith("\r\n", at) ? 2 : 1));
                first = true;
            } else if (c == '#') {
                skipComment();
            } else if (c == ' ' || c == '\t' || c == ',' || c == '\uFEFF') {
                at++;
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    /** Passes over what has no meaning up to the next blank, so that a binary file is not one finding for each byte. */
    private void skipStrange() {
        while (at < text.length() && !startsToken(text.charAt(at)) && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && !startsToken(text.charAt(at)) && "\n\r\t ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    /** Moves on to an offset and counts the lines up to there. */
    private void advanceTo(int end) {
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && !text.startsWith("\r\n", at))) {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private String whileName() {
        int start = at;
        while (at < text.length() && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String whileNumber() {
        int start = at++;
        while (at < text.length() && isNumberPart(text.charAt(at), text.charAt(at - 1))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isNumberPart(char c, char before) {
        boolean exponent = before == 'e' || before == 'E';
        return isDigit(c) || c == '.' || c == 'e' || c == 'E' || (exponent && (c == '+' || c == '-'));
    }

    private Position position() {
        return new Position(line, at - lineStart + 1);
    }

    private static boolean startsToken(char c) {
        return isNameStart(c) || isDigit(c) || "!$&()-.:=@[]{|}\"".indexOf(c) >= 0;
    }

    private static boolean isNameStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String printable(int codePoint) {
        return codePoint > ' ' && Character.isDefined(codePoint) && !Character.isISOControl(codePoint)
                ? Character.toString(codePoint)
                : String.format(java.util.Locale.ROOT, "U+%04X", codePoint);
    }
}
