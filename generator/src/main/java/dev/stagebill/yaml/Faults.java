package dev.stagebill.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where the faults of a document are. The first ends its reading; what follows is mostly a consequence of it. */
final class Faults {
    static final String COMMENT_NEEDS_SPACE =
            "a comment must be separated from what is before it; put a blank before `#`, or quotes around the text";

    private final Characters text;
    private final LineIndex lines;

    Faults(Characters text, LineIndex lines) {
        this.text = text;
        this.lines = lines;
    }

    Characters text() {
        return text;
    }

    LineIndex lines() {
        return lines;
    }

    /** What to throw for a fault at this offset. */
    YamlFaultException fault(int offset, String message) {
        return new YamlFaultException(new YamlFault(lines.position(offset), message));
    }

    /** Checks what follows a value on its line, and says where it ends. */
    int checkAfter(@Nullable List<Syntax.Token> tokens, int offset, boolean strict) {
        if (tokens == null) {
            return offset;
        }
        boolean hasSpace = false;
        int end = offset;
        for (int i = 0; i < tokens.size(); i++) {
            Syntax.Token token = tokens.get(i);
            end = token.end;
            switch (token.kind) {
                case SPACE, NEWLINE -> hasSpace = true;
                case COMMENT -> {
                    if (strict && !hasSpace) {
                        throw fault(token.offset, COMMENT_NEEDS_SPACE);
                    }
                }
                default ->
                    throw fault(
                            token.offset, token.kind.words() + " cannot stand after the end of a value" + hint(token));
            }
        }
        return end;
    }

    private static String hint(Syntax.Token token) {
        return switch (token.kind) {
            case PLAIN, DOUBLE_QUOTED, SINGLE_QUOTED, ERROR ->
                "; put quotes around the whole value, or check the indentation";
            case SEQUENCE_ITEM -> "; the items of a list must be equally deep";
            default -> "";
        };
    }
}
