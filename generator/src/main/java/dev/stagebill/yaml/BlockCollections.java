package dev.stagebill.yaml;

import dev.stagebill.yaml.NodeComposer.Composed;
import dev.stagebill.yaml.Syntax.Collection;
import dev.stagebill.yaml.Syntax.Item;
import dev.stagebill.yaml.Syntax.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the values of mappings and lists in block style. */
final class BlockCollections {
    private static final int KEY_LENGTH = 1024;
    private static final String COLUMN =
            "the keys of a mapping must begin in the same column; indent them equally deep";

    private final NodeComposer composer;
    private final Faults faults;

    BlockCollections(NodeComposer composer, Faults faults) {
        this.composer = composer;
        this.faults = faults;
    }

    Composed mapping(Collection map, Tagged tagged, int depth) {
        MappingBuilder builder = composer.mapping(map.offset);
        int offset = map.offset;
        int commentEnd = 0;
        for (int i = 0; i < map.items.size(); i++) {
            Item item = map.items.get(i);
            Syntax next = item.key != null ? item.key : first(item.sep);
            var place = new Properties.Place(null, Kind.EXPLICIT_KEY, map.indent, true);
            Properties properties = Properties.read(item.start, next, offset, place, faults);
            checkColumn(item, properties, map);
            if (properties.found == null && !properties.hasAny() && item.sep == null) {
                commentEnd = properties.end;
            } else {
                offset = entry(item, properties, map, builder, depth);
            }
            composer.release(map, i);
        }
        if (commentEnd > 0 && commentEnd < offset) {
            throw faults.fault(commentEnd, "this text has no place in the mapping; check its indentation");
        }
        return Composed.of(tagged.mapping(builder, map.offset, faults), offset);
    }

    private static Syntax.@Nullable Token first(@Nullable List<Syntax.Token> tokens) {
        return tokens == null || tokens.isEmpty() ? null : tokens.get(0);
    }

    private void checkColumn(Item item, Properties properties, Collection map) {
        Part key = item.key;
        if (properties.found != null) {
            if (properties.found.indent != map.indent) {
                throw faults.fault(properties.found.offset, COLUMN);
            }
        } else if (key != null) {
            if (key.kind == Kind.BLOCK_SEQUENCE) {
                throw faults.fault(key.offset, "the items of a list must be indented equally deep");
            } else if (key.kind != Kind.ERROR && key.indent != map.indent) {
                throw faults.fault(key.offset, COLUMN);
            }
        }
    }

    private int entry(Item item, Properties properties, Collection map, MappingBuilder builder, int depth) {
        Part part = item.key;
        boolean implicit = properties.found == null;
        if (implicit && (properties.newlineAfterProperty != null || LineBreaks.in(part, faults))) {
            throw faults.fault(part == null ? properties.start() : part.offset, LineBreaks.IN_KEY);
        }
        Composed key = composer.key(part, properties, depth + 1);
        MappingBuilder.Key taken = builder.key(part, key, properties);
        List<Syntax.Token> sep = item.sep == null ? List.of() : item.sep;
        boolean startOnNewline = part == null || part.kind == Kind.BLOCK_SCALAR;
        var place = new Properties.Place(null, Kind.MAP_VALUE, map.indent, startOnNewline);
        Properties value = Properties.read(sep, item.value, key.end(), place, faults);
        if (value.found == null) {
            if (implicit) {
                throw faults.fault(properties.end, "a `:` and a blank are missing after this key" + hint(part));
            }
            builder.put(taken, null, false);
            return value.end;
        }
        if (implicit) {
            checkImplicit(item, properties, value);
        }
        Composed composed =
                item.value == null ? composer.empty(value.end, value) : composer.node(item.value, value, depth + 1);
        builder.put(taken, composed.node(), item.value != null);
        return composed.end();
    }

    private String hint(@Nullable Part part) {
        boolean glued = part != null
                && part.kind == Kind.PLAIN
                && faults.text().find(':', part.offset, ((Syntax.Scalar) part).end) != Characters.NONE;
        return glued ? ", as in `key: value`" : ", or the line is not indented deep enough";
    }

    private void checkImplicit(Item item, Properties key, Properties value) {
        if (item.value != null && item.value.kind == Kind.BLOCK_MAP && !value.hasNewline) {
            throw faults.fault(
                    value.end,
                    "a mapping cannot begin on the line of its key; put a text with `: ` in it in quotes, or check the"
                            + " indentation of the next lines");
        }
        if (value.found != null && key.start() < value.found.offset - KEY_LENGTH) {
            throw faults.fault(key.end, "a key can have " + KEY_LENGTH + " characters at most");
        }
    }

    Composed sequence(Collection sequence, Tagged tagged, int depth) {
        SequenceBuilder items = composer.sequence(sequence.offset, tagged);
        int offset = sequence.offset;
        for (int i = 0; i < sequence.items.size(); i++) {
            Item item = sequence.items.get(i);
            var place = new Properties.Place(null, Kind.SEQUENCE_ITEM, sequence.indent, true);
            Properties properties = Properties.read(item.start, item.value, offset, place, faults);
            if (properties.found == null) {
                if (item.value == null && !properties.hasAny()) {
                    continue;
                }
                throw faults.fault(
                        properties.end,
                        "a `-` is missing before this item, or the items of the list are not equally deep");
            }
            items.begin();
            Composed value = item.value == null
                    ? composer.empty(LineBreaks.emptyOffset(item.start, properties.end), properties)
                    : composer.node(item.value, properties, depth + 1);
            offset = value.end();
            items.add(item.value, value, properties);
            composer.release(sequence, i);
        }
        return Composed.of(items.build(), offset);
    }
}
