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
            throw faults.fault(offset, "the keys of a !!set can have no values");
        }
        return new YamlMapping(faults.lines().position(offset), Map.of());
    }

    /** Bytes as Node.js gives them to JSON. */
    static YamlMapping binary(Schema.Special.Binary binary, Position position) {
        List<YamlNode> data = new ArrayList<>();
        binary.bytes().chars().forEach(each -> data.add(scalar(position, (long) each)));
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        entries.put("type", new YamlMapping.Entry(position, scalar(position, "Buffer")));
        entries.put("data", new YamlMapping.Entry(position, new YamlSequence(position, data)));
        return new YamlMapping(position, entries);
    }

    private static YamlScalar scalar(Position position, @Nullable Object value) {
        return new YamlScalar(position, value, value == null ? "" : String.valueOf(value), Optional.empty());
    }
}
