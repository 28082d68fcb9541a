package dev.stagebill.yaml;

import dev.stagebill.yaml.NodeComposer.Composed;
import dev.stagebill.yaml.Syntax.Collection;
import dev.stagebill.yaml.Syntax.Item;
import dev.stagebill.yaml.Syntax.Part;
import dev.stagebill.yaml.Syntax.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the values of mappings and lists in flow style, in brackets. */
final class FlowCollections {
    private static final int KEY_LENGTH = 1024;

    private final NodeComposer composer;
    private final Faults faults;

    FlowCollections(NodeComposer composer, Faults faults) {
        this.composer = composer;
        this.faults = faults;
    }

    Composed collection(Collection flow, Tagged tagged, boolean isRoot, int depth) {
        return new Reading(flow, tagged, depth).read(isRoot);
    }

    /** One collection while it is read. */
    private final class Reading {
        private final Collection flow;
        private final Tagged tagged;
        private final int depth;
        private final boolean isMap;
        private final String name;
        private final MappingBuilder entries;
        private final SequenceBuilder items;
        private int offset;

        Reading(Collection flow, Tagged tagged, int depth) {
            this.flow = flow;
            this.tagged = tagged;
            this.depth = depth;
            this.isMap = flow.isFlowMap();
            this.name = isMap ? "mapping in { }" : "list in [ ]";
            this.entries = composer.mapping(flow.offset);
            this.items = composer.sequence(flow.offset, tagged);
            this.offset = flow.offset + 1;
        }

        Composed read(boolean isRoot) {
            for (int i = 0; i < flow.items.size(); i++) {
                item(i);
                composer.release(flow, i);
            }
            int end = end(isRoot);
            YamlNode node = isMap ? tagged.mapping(entries, flow.offset, faults) : items.build();
            return Composed.of(node, end);
        }

        private void item(int i) {
            Item item = flow.items.get(i);
            Syntax next = item.key != null ? item.key : first(item.sep);
            Properties properties = properties(item.start, next, offset, Kind.EXPLICIT_KEY);
            if (properties.found == null) {
                if (!properties.hasAny() && item.sep == null && item.value == null) {
                    emptyItem(i, properties);
                    return;
                }
                if (!isMap && LineBreaks.in(item.key, faults)) {
                    throw faults.fault(offset(item, properties), LineBreaks.IN_KEY);
                }
            }
            checkComma(i, item, properties);
            if (!isMap && item.sep == null && properties.found == null) {
                value(item, properties);
            } else {
                pair(item, properties);
            }
        }

        private @Nullable Token first(@Nullable List<Token> tokens) {
            return tokens == null || tokens.isEmpty() ? null : tokens.get(0);
        }

        private int offset(Item item, Properties properties) {
            return item.key == null ? properties.end : item.key.offset;
        }

        private Properties properties(List<Token> tokens, @Nullable Syntax next, int at, Kind indicator) {
            return Properties.read(tokens, next, at, new Properties.Place(name, indicator, flow.indent, false), faults);
        }

        private void emptyItem(int i, Properties properties) {
            if (i == 0 && properties.comma != null) {
                throw faults.fault(properties.comma.offset, "an item is missing before the comma");
            }
            if (i < flow.items.size() - 1) {
                throw faults.fault(properties.start(), "an item is missing in the " + name);
            }
            offset = properties.end;
        }

        private void checkComma(int i, Item item, Properties properties) {
            if (i == 0 && properties.comma != null) {
                throw faults.fault(properties.comma.offset, "an item is missing before the comma");
            }
            if (i > 0 && properties.comma == null) {
                throw faults.fault(offset(item, properties), "a comma is missing between two items of the " + name);
            }
        }

        private void value(Item item, Properties properties) {
            checkNoBlock(item.value);
            items.begin();
            Composed value = item.value == null
                    ? composer.empty(properties.end, properties)
                    : composer.node(item.value, properties, depth + 1);
            items.add(item.value, value, properties);
            offset = value.end();
        }

        private void checkNoBlock(@Nullable Part part) {
            if (part != null && part.kind.isBlockCollection()) {
                throw faults.fault(
                        part.offset,
                        "within brackets a mapping or list needs brackets of its own; a comma may be missing before it, or a"
                                + " text with `: ` in it must be put in quotes");
            }
        }

        private void pair(Item item, Properties properties) {
            checkNoBlock(item.key);
            Composed key = composer.key(item.key, properties, depth + 1);
            MappingBuilder builder = isMap ? entries : composer.mapping(offset(item, properties));
            MappingBuilder.Key taken = builder.key(item.key, key, properties);
            List<Token> sep = item.sep == null ? List.of() : item.sep;
            Properties value = properties(sep, item.value, key.end(), Kind.MAP_VALUE);
            checkColon(item, properties, value);
            if (item.value == null && value.found == null) {
                builder.put(taken, null, false);
                offset = value.end;
            } else {
                checkNoBlock(item.value);
                Composed composed = item.value == null
                        ? composer.empty(value.end, value)
                        : composer.node(item.value, value, depth + 1);
                builder.put(taken, composed.node(), item.value != null);
                offset = composed.end();
            }
            if (!isMap) {
                items.addPair(builder.build());
            }
        }

        private void checkColon(Item item, Properties key, Properties value) {
            Token colon = value.found;
            if (colon == null) {
                if (item.value != null) {
                    throw faults.fault(
                            item.value.offset,
                            faults.text().at(item.value.offset) == ':'
                                    ? "a blank is missing after the `:`"
                                    : "a `,` or `:` is missing between two items of the " + name);
                }
            } else if (!isMap && key.found == null) {
                checkSingleLine(item, colon);
                if (key.start() < colon.offset - KEY_LENGTH) {
                    throw faults.fault(colon.offset, "a key can have " + KEY_LENGTH + " characters at most");
                }
            }
        }

        private void checkSingleLine(Item item, Token colon) {
            for (Token token : item.sep == null ? List.<Token>of() : item.sep) {
                if (token == colon) {
                    return;
                }
                if (token.kind == Kind.NEWLINE) {
                    throw faults.fault(token.offset, LineBreaks.IN_KEY);
                }
            }
        }

        private int end(boolean isRoot) {
            Token close = flow.end.isEmpty() ? null : flow.end.get(0);
            Kind expected = isMap ? Kind.FLOW_MAP_END : Kind.FLOW_SEQUENCE_END;
            if (close == null || close.kind != expected) {
                throw faults.fault(
                        offset,
                        "the closing " + expected.words() + " of the " + name + " is missing"
                                + (isRoot ? "" : ", or a line of it is not indented deeper than its key"));
            }
            return faults.checkAfter(flow.end.subList(1, flow.end.size()), close.end, true);
        }
    }
}
