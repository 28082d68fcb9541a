package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.Collection;
import dev.stagebill.yaml.Syntax.Item;
import dev.stagebill.yaml.Syntax.Part;
import dev.stagebill.yaml.Syntax.Scalar;
import dev.stagebill.yaml.Syntax.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out whether keys are longer than a line, which is forbidden, and where values are that are not written. */
final class LineBreaks {
    static final String IN_KEY =
            "a key must be on a single line; a `:` may be missing after this text, a quote or bracket may not be closed, or the"
                    + " further lines of a text are not indented deeper than its key";

    private LineBreaks() {}

    /** Whether a part is not on a single line. */
    static boolean in(@Nullable Part part, Faults faults) {
        if (part == null) {
            return false;
        }
        if (part instanceof Scalar scalar) {
            boolean inside = faults.text().find('\n', scalar.offset, scalar.end) != Characters.NONE;
            return inside || (scalar.after != null && Syntax.includes(scalar.after, Kind.NEWLINE));
        }
        if (part instanceof Collection flow && part.kind == Kind.FLOW_COLLECTION) {
            for (Item item : flow.items) {
                if (in(item, faults)) {
                    return true;
                }
            }
            return false;
        }
        return true;
    }

    private static boolean in(Item item, Faults faults) {
        return Syntax.includes(item.start, Kind.NEWLINE)
                || (item.sep != null && Syntax.includes(item.sep, Kind.NEWLINE))
                || in(item.key, faults)
                || in(item.value, faults);
    }

    /** Where a value is that is not written: after what is written before it, and its blanks. */
    static int emptyOffset(List<Token> before, int end) {
        int i = before.size() - 1;
        int offset = end;
        while (i >= 0 && before.get(i).kind.isBlank()) {
            offset = before.get(i).offset;
            i--;
        }
        if (i < 0) {
            return offset;
        }
        i++;
        while (i < before.size() && before.get(i).kind == Kind.SPACE) {
            offset = before.get(i).end;
            i++;
        }
        return offset;
    }
}
