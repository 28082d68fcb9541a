package dev.stagebill.apidocs.graphql;

import dev.stagebill.yaml.Position;

/**
 * A word of a text in GraphQL (specification of September 2025, section 2.1.6).
 *
 * @param kind what it is
 * @param text the characters; of a string its value
 * @param position where its first character is
 * @param firstOnLine whether nothing but blanks stands before it on its line
 */
record Token(Kind kind, String text, Position position, boolean firstOnLine) {
    enum Kind {
        NAME,
        PUNCTUATOR,
        NUMBER,
        STRING,
        END
    }

    boolean is(String punctuator) {
        return kind == Kind.PUNCTUATOR && text.equals(punctuator);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** What to call it in a message. */
    String describe() {
        return switch (kind) {
            case END -> "the end of the text";
            case STRING -> "a string";
            default -> text;
        };
    }
}
