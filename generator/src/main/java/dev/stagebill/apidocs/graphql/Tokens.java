package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.Token.Kind;
import dev.stagebill.yaml.Position;

/** The words of a text one after the other, with a view of the two after. */
final class Tokens {
    /** A word stands where another one must. */
    static final class SyntaxFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Position position;

        SyntaxFault(String message, Position position) {
            super(message, null, false, false);
            this.position = position;
        }

        Position position() {
            return position;
        }

        String text() {
            return String.valueOf(getMessage());
        }
    }

    private final Lexer lexer;
    private Token current;
    private Token following;
    private Token third;

    Tokens(String text, Findings findings) {
        lexer = new Lexer(text, findings);
        current = lexer.next();
        following = after(current);
        third = after(following);
    }

    private Token after(Token token) {
        return token.kind() == Kind.END ? token : lexer.next();
    }

    Token current() {
        return current;
    }

    Token following() {
        return following;
    }

    Token third() {
        return third;
    }

    boolean atEnd() {
        return current.kind() == Kind.END;
    }

    Token advance() {
        Token passed = current;
        current = following;
        following = third;
        third = after(following);
        return passed;
    }

    /** Passes over everything that is left. */
    void finish() {
        current = new Token(Kind.END, "", current.position(), true);
        following = current;
        third = current;
    }

    boolean is(String punctuator) {
        return current.is(punctuator);
    }

    /** Passes over a punctuator if it is there. */
    boolean accept(String punctuator) {
        boolean there = current.is(punctuator);
        if (there) {
            advance();
        }
        return there;
    }

    /** Passes over a word if it is there. */
    boolean acceptName(String name) {
        boolean there = current.isName(name);
        if (there) {
            advance();
        }
        return there;
    }

    void expect(String punctuator) {
        if (!accept(punctuator)) {
            throw unexpected(punctuator);
        }
    }

    Token expectName(String what) {
        if (current.kind() != Kind.NAME) {
            throw unexpected(what);
        }
        return advance();
    }

    SyntaxFault unexpected(String wanted) {
        return new SyntaxFault(current.describe() + " stands where " + wanted + " must stand", current.position());
    }
}
