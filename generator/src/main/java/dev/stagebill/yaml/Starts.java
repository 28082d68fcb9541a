package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.BlockScalar;
import dev.stagebill.yaml.Syntax.Collection;
import dev.stagebill.yaml.Syntax.Document;
import dev.stagebill.yaml.Syntax.Item;
import dev.stagebill.yaml.Syntax.Part;
import dev.stagebill.yaml.Syntax.Scalar;
import dev.stagebill.yaml.Syntax.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begins the part that a token begins. */
final class Starts {
    private Starts() {}

    /** The part that the current token begins within another; null when it begins none. */
    static @Nullable Part of(SyntaxBuilder builder, Part parent) {
        Token token = builder.token();
        return switch (token.kind) {
            case ALIAS, PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> new Scalar(token);
            case BLOCK_HEADER -> new BlockScalar(token);
            case FLOW_MAP_START, FLOW_SEQUENCE_START -> new Collection(token);
            case SEQUENCE_ITEM -> collection(Kind.BLOCK_SEQUENCE, token, new Item(Syntax.tokens(token)));
            case EXPLICIT_KEY -> explicitKey(builder, ofFirstKey(properties(parent)));
            case MAP_VALUE -> emptyKey(builder, ofFirstKey(properties(parent)));
            default -> null;
        };
    }

    private static Collection collection(Kind kind, Token token, Item first) {
        Collection collection = new Collection(kind, token.offset, token.indent);
        collection.items.add(first);
        return collection;
    }

    /** A mapping that begins with {@code ?}. */
    static Collection explicitKey(SyntaxBuilder builder, List<Token> start) {
        builder.onKeyLine(true);
        start.add(builder.token());
        Item item = new Item(start);
        item.explicitKey = true;
        return collection(Kind.BLOCK_MAP, builder.token(), item);
    }

    /** A mapping whose first key is not written. */
    static Collection emptyKey(SyntaxBuilder builder, List<Token> start) {
        builder.onKeyLine(true);
        return keyed(builder, start, null, Syntax.tokens(builder.token()));
    }

    /** A mapping that begins with this entry. */
    static Collection keyed(SyntaxBuilder builder, List<Token> start, @Nullable Part key, List<Token> sep) {
        return collection(Kind.BLOCK_MAP, builder.token(), new Item(start, key, sep));
    }

    /** The tokens before a value in the part around it. */
    static List<Token> properties(Part parent) {
        if (parent instanceof Document document) {
            return document.start;
        }
        if (parent instanceof Collection collection && collection.kind != Kind.FLOW_COLLECTION) {
            Item item = collection.lastItem();
            return collection.kind == Kind.BLOCK_MAP && item.sep != null ? item.sep : item.start;
        }
        return new ArrayList<>();
    }

    /** Takes away the anchor and the tag that stand before a value on its line, as they belong to the first key of it. */
    static List<Token> ofFirstKey(List<Token> properties) {
        int i = properties.size() - 1;
        while (i >= 0 && !endsProperties(properties.get(i).kind)) {
            i--;
        }
        i++;
        while (i < properties.size() && properties.get(i).kind == Kind.SPACE) {
            i++;
        }
        if (i >= properties.size()) {
            return new ArrayList<>(1);
        }
        List<Token> tail = properties.subList(i, properties.size());
        List<Token> start = new ArrayList<>(tail);
        tail.clear();
        return start;
    }

    private static boolean endsProperties(Kind kind) {
        return switch (kind) {
            case DOCUMENT_START, EXPLICIT_KEY, MAP_VALUE, SEQUENCE_ITEM, NEWLINE -> true;
            default -> false;
        };
    }
}
