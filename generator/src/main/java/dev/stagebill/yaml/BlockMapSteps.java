package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.Collection;
import dev.stagebill.yaml.Syntax.Item;
import dev.stagebill.yaml.Syntax.Part;
import dev.stagebill.yaml.Syntax.Scalar;
import dev.stagebill.yaml.Syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a token while a mapping in block style is the innermost open part. */
final class BlockMapSteps {
    private final SyntaxBuilder builder;

    BlockMapSteps(SyntaxBuilder builder) {
        this.builder = builder;
    }

    void step(Collection map) {
        Item item = map.lastItem();
        switch (builder.kind()) {
            case NEWLINE -> {
                builder.onKeyLine(false);
                newline(map, item, builder.token());
            }
            case SPACE, COMMENT -> blank(map, item);
            default -> {
                if (builder.indent() < map.indent || !take(map, item)) {
                    builder.closeAndRetry();
                }
            }
        }
    }

    /** A line break after a value begins the next item, but for one that ends a comment. */
    static void newline(Collection collection, Item item, Token token) {
        if (item.value != null) {
            List<Token> after = item.value.after();
            if (after != null && !after.isEmpty() && after.get(after.size() - 1).kind == Kind.COMMENT) {
                after.add(token);
            } else {
                collection.items.add(new Item(Syntax.tokens(token)));
            }
        } else if (item.sep != null) {
            item.sep.add(token);
        } else {
            item.start.add(token);
        }
    }

    private void blank(Collection map, Item item) {
        if (item.value == null && item.sep != null) {
            item.sep.add(builder.token());
        } else {
            blankAtItem(map, item, builder);
        }
    }

    /** White space or a comment where an item may begin; a comment indented deeper belongs to the value before it. */
    static void blankAtItem(Collection collection, Item item, SyntaxBuilder builder) {
        Token token = builder.token();
        if (item.value != null) {
            collection.items.add(new Item(Syntax.tokens(token)));
            return;
        }
        if (isIndentedComment(item.start, collection.indent, builder) && collection.items.size() > 1) {
            Part before = collection.items.get(collection.items.size() - 2).value;
            List<Token> after = before == null ? null : before.after();
            if (after != null) {
                after.addAll(item.start);
                after.add(token);
                collection.items.remove(collection.items.size() - 1);
                return;
            }
        }
        item.start.add(token);
    }

    private static boolean isIndentedComment(List<Token> start, int indent, SyntaxBuilder builder) {
        return builder.kind() == Kind.COMMENT
                && builder.indent() > indent
                && start.stream().allMatch(token -> token.kind == Kind.NEWLINE || token.kind == Kind.SPACE);
    }

    private boolean take(Collection map, Item item) {
        boolean atMapIndent = !builder.onKeyLine() && builder.indent() == map.indent;
        boolean atNext = atMapIndent && (item.sep != null || item.explicitKey) && builder.kind() != Kind.SEQUENCE_ITEM;
        List<Token> start =
                atNext && item.sep != null && item.value == null ? ofNextItem(item, map.indent) : new ArrayList<>(1);
        return switch (builder.kind()) {
            case ANCHOR, TAG -> property(map, atNext, start);
            case EXPLICIT_KEY -> explicitKey(map, atNext, start);
            case MAP_VALUE -> {
                if (item.explicitKey) {
                    valueOfExplicitKey(map, item, start);
                } else {
                    valueOfKey(map, item, atNext, start);
                }
                builder.onKeyLine(true);
                yield true;
            }
            case ALIAS, PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> scalar(map, atNext, start);
            default -> other(map, atMapIndent, start);
        };
    }

    /** Takes away what stands after an empty value from the second line break on: it belongs to the next item. */
    private static List<Token> ofNextItem(Item item, int indent) {
        List<Token> sep = item.sep == null ? List.of() : item.sep;
        int breaks = 0;
        int second = -1;
        for (int i = 0; i < sep.size(); i++) {
            Token token = sep.get(i);
            if (token.kind == Kind.NEWLINE) {
                breaks++;
                second = breaks == 2 ? i : second;
            } else if (token.kind != Kind.SPACE && (token.kind != Kind.COMMENT || token.indent > indent)) {
                breaks = 0;
            }
        }
        if (breaks < 2) {
            return new ArrayList<>(1);
        }
        List<Token> tail = sep.subList(second, sep.size());
        List<Token> start = new ArrayList<>(tail);
        tail.clear();
        return start;
    }

    private boolean property(Collection map, boolean atNext, List<Token> start) {
        Item item = map.lastItem();
        if (atNext || item.value != null) {
            start.add(builder.token());
            map.items.add(new Item(start));
            builder.onKeyLine(true);
        } else {
            (item.sep == null ? item.start : item.sep).add(builder.token());
        }
        return true;
    }

    private boolean explicitKey(Collection map, boolean atNext, List<Token> start) {
        Item item = map.lastItem();
        if (item.sep == null && !item.explicitKey) {
            item.start.add(builder.token());
            item.explicitKey = true;
        } else if (atNext || item.value != null) {
            start.add(builder.token());
            Item next = new Item(start);
            next.explicitKey = true;
            map.items.add(next);
        } else {
            builder.open(Starts.explicitKey(builder, new ArrayList<>(1)));
        }
        builder.onKeyLine(true);
        return true;
    }

    private void valueOfExplicitKey(Collection map, Item item, List<Token> start) {
        Token colon = builder.token();
        if (item.sep == null) {
            if (Syntax.includes(item.start, Kind.NEWLINE)) {
                item.keyed(null, Syntax.tokens(colon));
            } else {
                builder.open(Starts.emptyKey(builder, Starts.ofFirstKey(item.start)));
            }
        } else if (item.value != null) {
            map.items.add(new Item(new ArrayList<>(1), null, Syntax.tokens(colon)));
        } else if (Syntax.includes(item.sep, Kind.MAP_VALUE)) {
            builder.open(Starts.emptyKey(builder, start));
        } else if (isFlow(item.key) && !Syntax.includes(item.sep, Kind.NEWLINE)) {
            nestKey(item, item.sep);
        } else {
            item.sep.addAll(start);
            item.sep.add(colon);
        }
    }

    /** In {@code ? a: b} the key is a mapping whose own key was taken for the whole key. */
    private void nestKey(Item item, List<Token> sep) {
        Part key = item.key;
        sep.add(builder.token());
        item.key = null;
        item.sep = null;
        builder.open(Starts.keyed(builder, Starts.ofFirstKey(item.start), key, sep));
    }

    private static boolean isFlow(@org.jspecify.annotations.Nullable Part part) {
        return part instanceof Scalar || (part != null && part.kind == Kind.FLOW_COLLECTION);
    }

    private void valueOfKey(Collection map, Item item, boolean atNext, List<Token> start) {
        Token colon = builder.token();
        if (item.sep == null) {
            item.keyed(null, Syntax.tokens(colon));
        } else if (item.value != null || atNext) {
            map.items.add(new Item(start, null, Syntax.tokens(colon)));
        } else if (Syntax.includes(item.sep, Kind.MAP_VALUE)) {
            builder.open(Starts.emptyKey(builder, new ArrayList<>(1)));
        } else {
            item.sep.add(colon);
        }
    }

    private boolean scalar(Collection map, boolean atNext, List<Token> start) {
        Item item = map.lastItem();
        Scalar scalar = new Scalar(builder.token());
        if (atNext || item.value != null) {
            map.items.add(new Item(start, scalar, new ArrayList<>(2)));
            builder.onKeyLine(true);
        } else if (item.sep != null) {
            builder.open(scalar);
        } else {
            item.keyed(scalar, new ArrayList<>(2));
            builder.onKeyLine(true);
        }
        return true;
    }

    private boolean other(Collection map, boolean atMapIndent, List<Token> start) {
        Part value = Starts.of(builder, map);
        if (value == null) {
            return false;
        }
        Item item = map.lastItem();
        if (value.kind == Kind.BLOCK_SEQUENCE) {
            if (!item.explicitKey && item.sep != null && !Syntax.includes(item.sep, Kind.NEWLINE)) {
                builder.place(new Syntax.Misplaced(
                        builder.token().offset,
                        "a list cannot begin on the line of its key; begin it on the next line"));
                return true;
            }
        } else if (atMapIndent) {
            map.items.add(new Item(start));
        }
        builder.open(value);
        return true;
    }
}
