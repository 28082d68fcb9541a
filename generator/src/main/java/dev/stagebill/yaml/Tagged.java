package dev.stagebill.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tags of collections that change what a collection is (yaml.org/type). All others leave it as it is. */
enum Tagged {
    NONE,
    /** A mapping without values; Backstage then sees an object without properties. */
    SET,
    /** A list of pairs, each key once; Backstage then sees an object without properties. */
    ORDERED_MAP,
    /** A list of pairs. */
    PAIRS;

    /** What the tag of a mapping or list says. */
    static Tagged of(String tag, boolean isMap) {
        return switch (tag) {
            case Directives.STANDARD + "set" -> isMap ? SET : NONE;
            case Directives.STANDARD + "omap" -> isMap ? NONE : ORDERED_MAP;
            case Directives.STANDARD + "pairs" -> isMap ? NONE : PAIRS;
            default -> NONE;
        };
    }

    /** The mapping with this tag. */
    YamlNode mapping(MappingBuilder mapping, int offset, Faults faults) {
        if (this != SET) {
            return mapping.build();
        }
        if (!mapping.onlyKeys()) {
            faults.refuse(offset, "the keys of a !!set can have no values");
        }
        return new YamlMapping(faults.lines().position(offset), Map.of());
    }

    /** The list with this tag; {@code isPair} says of each item whether it was written as a mapping. */
    YamlNode sequence(List<YamlNode> items, List<Boolean> isPair, int offset, Faults faults) {
        Position position = faults.lines().position(offset);
        if (this == NONE) {
            return new YamlSequence(position, items);
        }
        List<YamlNode> pairs = new ArrayList<>();
        Map<String, YamlNode> keys = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            YamlMapping pair = pair(items.get(i), isPair.get(i));
            if (pair.entries().size() > 1) {
                faults.refuse(offset, "each pair of the list must be an item of its own");
            }
            String key = pair.entries().keySet().iterator().next();
            if (keys.put(key, pair) != null && this == ORDERED_MAP) {
                faults.refuse(offset, "the key \"" + key + "\" is there twice; keys must be unique");
            }
            pairs.add(pair);
        }
        return this == PAIRS ? new YamlSequence(position, pairs) : new YamlMapping(position, Map.of());
    }

    private static YamlMapping pair(YamlNode item, boolean isPair) {
        if (isPair && item instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            return mapping;
        }
        String key = isPair ? "" : KeyTexts.of(item instanceof YamlScalar scalar ? scalar.value() : null);
        return mapping(item.position(), key, scalar(item.position(), null));
    }

    /** Bytes as Node.js gives them to JSON. */
    static YamlMapping binary(Schema.Special.Binary binary, Position position) {
        List<YamlNode> data = new ArrayList<>();
        for (byte each : binary.bytes()) {
            data.add(scalar(position, (long) Byte.toUnsignedInt(each)));
        }
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        entries.put("type", new YamlMapping.Entry(position, scalar(position, "Buffer")));
        entries.put("data", new YamlMapping.Entry(position, new YamlSequence(position, data)));
        return new YamlMapping(position, entries);
    }

    private static YamlMapping mapping(Position position, String key, YamlNode value) {
        return new YamlMapping(position, Map.of(key, new YamlMapping.Entry(position, value)));
    }

    private static YamlScalar scalar(Position position, @Nullable Object value) {
        return new YamlScalar(position, value, value == null ? "" : String.valueOf(value), Optional.empty());
    }
}
