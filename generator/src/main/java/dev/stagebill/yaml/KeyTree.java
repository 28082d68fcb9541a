package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.Collection;
import dev.stagebill.yaml.Syntax.Item;
import dev.stagebill.yaml.Syntax.Part;
import dev.stagebill.yaml.Syntax.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values within a key that is a mapping or list, with all that counts when it is written as text. */
sealed interface KeyTree {
    /** The anchor and the tag as written before the value; empty when it has none. */
    String properties();

    /**
     * A scalar.
     *
     * @param properties its anchor and tag
     * @param text the text without quotes
     * @param value what the schema made of it
     * @param style how it is written
     */
    record Scalar(String properties, String text, @Nullable Object value, Kind style) implements KeyTree {}

    /**
     * An alias.
     *
     * @param name its name, with the asterisk
     */
    record Alias(String name) implements KeyTree {
        @Override
        public String properties() {
            return "";
        }
    }

    /**
     * A mapping or list.
     *
     * @param properties its anchor and tag
     * @param isMap whether it is a mapping, whose items are pairs
     * @param items the items
     */
    record Group(String properties, boolean isMap, List<KeyTree> items) implements KeyTree {
        boolean hasNoValues() {
            return items.stream().allMatch(item -> item instanceof Pair pair && pair.value() == null);
        }
    }

    /**
     * An entry of a mapping.
     *
     * @param key the key
     * @param value the value; null when nothing is there, not even a colon
     */
    record Pair(KeyTree key, @Nullable KeyTree value) implements KeyTree {
        @Override
        public String properties() {
            return "";
        }
    }

    /** Builds a tree of a syntax that was found to be without fault. */
    record Builder(NodeComposer composer, Faults faults) {
        /** The tree of a key. */
        Group group(Collection collection, List<Token> before) {
            boolean isMap = collection.kind == Kind.BLOCK_MAP || collection.isFlowMap();
            Token tag = last(before, Kind.TAG);
            String name = tag == null ? "" : composer.tagName(tag);
            Tagged tagged = Tagged.of(name, isMap);
            List<KeyTree> items = new ArrayList<>();
            for (Item item : collection.items) {
                if (isMap) {
                    addPair(item, items);
                } else {
                    addItem(item, collection.kind == Kind.FLOW_COLLECTION, tagged, items);
                }
            }
            String written = name.equals("!") ? Directives.STANDARD + (isMap ? "map" : "seq") : name;
            return new Group(properties(before, written), isMap, items);
        }

        private void addPair(Item item, List<KeyTree> pairs) {
            if (item.sep != null || Syntax.includes(item.start, Kind.EXPLICIT_KEY) || hasProperty(item.start)) {
                pairs.add(pair(item));
            }
        }

        private Pair pair(Item item) {
            List<Token> sep = item.sep == null ? List.of() : item.sep;
            KeyTree key = tree(item.key, item.start);
            return new Pair(key, Syntax.includes(sep, Kind.MAP_VALUE) ? tree(item.value, sep) : null);
        }

        private void addItem(Item item, boolean inFlow, Tagged tagged, List<KeyTree> items) {
            boolean isPair = inFlow && (item.sep != null || Syntax.includes(item.start, Kind.EXPLICIT_KEY));
            if (isPair) {
                Pair pair = pair(item);
                items.add(tagged == Tagged.NONE ? new Group("", true, List.of(pair)) : pair);
            } else if (item.value != null
                    || Syntax.includes(item.start, Kind.SEQUENCE_ITEM)
                    || hasProperty(item.start)) {
                KeyTree tree = tree(item.value, item.start);
                items.add(tagged == Tagged.NONE ? tree : asPair(tree));
            }
        }

        private static KeyTree asPair(KeyTree tree) {
            if (tree instanceof Group group && group.isMap()) {
                return group.items().isEmpty()
                        ? new Pair(new Scalar("", "null", null, Kind.PLAIN), null)
                        : group.items().get(0);
            }
            return new Pair(tree, null);
        }

        private KeyTree tree(@Nullable Part part, List<Token> before) {
            if (part instanceof Syntax.Scalar alias && part.kind == Kind.ALIAS) {
                return new Alias(faults.text().slice(alias.offset, alias.end));
            }
            if (part instanceof Collection collection) {
                return group(collection, before);
            }
            Token tag = last(before, Kind.TAG);
            String name = tag == null ? "" : composer.tagName(tag);
            Kind style = part == null ? Kind.PLAIN : part.kind;
            String text = text(part);
            return new Scalar(properties(before, name), text, composer.value(text, style, tag), style);
        }

        private String text(@Nullable Part part) {
            if (part instanceof Syntax.Scalar scalar) {
                return new FlowText(faults, scalar.offset, scalar.end).read(scalar.kind);
            }
            return part instanceof Syntax.BlockScalar block ? new BlockText(block, faults).read(false) : "";
        }

        private String properties(List<Token> before, String tag) {
            Token anchor = last(before, Kind.ANCHOR);
            String name = anchor == null ? "" : faults.text().slice(anchor.offset, anchor.end);
            String written = tag.isEmpty() ? "" : composer.writtenTag(tag);
            return name.isEmpty() || written.isEmpty() ? name + written : name + " " + written;
        }

        private static boolean hasProperty(List<Token> tokens) {
            return last(tokens, Kind.ANCHOR) != null || last(tokens, Kind.TAG) != null;
        }

        private static @Nullable Token last(List<Token> tokens, Kind kind) {
            Token found = null;
            for (Token token : tokens) {
                found = token.kind == kind ? token : found;
            }
            return found;
        }
    }
}
