package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.Collection;
import dev.stagebill.yaml.Syntax.Document;
import dev.stagebill.yaml.Syntax.Item;
import dev.stagebill.yaml.Syntax.Part;
import dev.stagebill.yaml.Syntax.Scalar;
import dev.stagebill.yaml.Syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** Puts a complete part into the part around it. */
final class Placement {
    private Placement() {}

    /** Settles how deep the part is indented, and which items of a flow list are pairs. */
    static void indent(Part part, Part top) {
        if (part.kind == Kind.BLOCK_SCALAR) {
            part.indent = top instanceof Document ? 0 : top.indent;
        } else if (part instanceof Collection flow && part.kind == Kind.FLOW_COLLECTION) {
            part.indent = top.kind == Kind.DOCUMENT ? 0 : part.indent;
            settlePairs(flow);
        }
    }

    /** Turns entries of a flow list that have no colon from keys into values. */
    static void settlePairs(Collection flow) {
        if (flow.isFlowMap()) {
            return;
        }
        for (Item item : flow.items) {
            if (item.sep != null
                    && item.value == null
                    && !Syntax.includes(item.start, Kind.EXPLICIT_KEY)
                    && !Syntax.includes(item.sep, Kind.MAP_VALUE)) {
                toValue(item, item.sep);
            }
        }
    }

    private static void toValue(Item item, List<Token> sep) {
        item.value = item.key;
        item.key = null;
        item.sep = null;
        if (item.value instanceof Scalar scalar) {
            if (scalar.after == null) {
                scalar.after = sep;
            } else {
                scalar.after.addAll(sep);
            }
        } else if (item.value instanceof Collection flow && flow.kind == Kind.FLOW_COLLECTION) {
            flow.end.addAll(sep);
        } else {
            item.start.addAll(sep);
        }
    }

    /** Whether the part became a value; otherwise it became a key. */
    static boolean inMap(Collection map, Part part, SyntaxBuilder builder) {
        Item item = map.lastItem();
        if (item.value != null) {
            map.items.add(new Item(new ArrayList<>(1), part, new ArrayList<>(2)));
            builder.onKeyLine(true);
            return false;
        }
        if (item.sep == null) {
            item.keyed(part, new ArrayList<>(2));
            builder.onKeyLine(!item.explicitKey);
            return false;
        }
        item.value = part;
        return true;
    }

    static void inSequence(Collection sequence, Part part) {
        Item item = sequence.lastItem();
        if (item.value != null) {
            item = new Item(new ArrayList<>(1));
            sequence.items.add(item);
        }
        item.value = part;
    }

    static void inFlow(Collection flow, Part part) {
        Item item = flow.last();
        if (item == null || item.value != null) {
            flow.items.add(new Item(new ArrayList<>(1), part, new ArrayList<>(2)));
        } else if (item.sep != null) {
            item.value = part;
        } else {
            item.keyed(part, new ArrayList<>(2));
        }
    }

    /** Hands white space and comments at the end of a block collection to the part around it, where they may belong to the next item. */
    static void passOnTrailing(Part part, Part top) {
        if (!part.kind.isBlockCollection() || !(top instanceof Document || top.kind.isBlockCollection())) {
            return;
        }
        Collection collection = (Collection) part;
        Item last = collection.last();
        if (last == null || !isOnlyBlank(last) || !isOutside(last, collection)) {
            return;
        }
        collection.items.remove(collection.items.size() - 1);
        if (top instanceof Document document) {
            document.end = last.start;
        } else {
            ((Collection) top).items.add(new Item(last.start));
        }
    }

    private static boolean isOnlyBlank(Item item) {
        return item.sep == null && item.value == null && !item.start.isEmpty() && Syntax.allBlank(item.start);
    }

    private static boolean isOutside(Item item, Collection collection) {
        return collection.indent == 0
                || item.start.stream()
                        .allMatch(token -> token.kind != Kind.COMMENT || token.indent < collection.indent);
    }
}
