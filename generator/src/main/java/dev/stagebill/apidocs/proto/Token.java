package dev.stagebill.apidocs.proto;

import dev.stagebill.yaml.Position;
import java.util.List;

/**
 * A word or sign of a definition.
 *
 * @param kind what it is
 * @param text as written; of a string what it stands for
 * @param position where it begins
 * @param comments what stands between the token before it and this one
 */
record Token(Kind kind, String text, Position position, List<Comment> comments) {
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    int line() {
        return position.line();
    }

    boolean is(String word) {
        return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(word);
    }

    /** How a message names it. */
    String described() {
        return switch (kind) {
            case END -> "the end of the file";
            case TEXT -> "a string";
            default -> "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
        };
    }
}
