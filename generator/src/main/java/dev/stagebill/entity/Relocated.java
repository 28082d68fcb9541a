package dev.stagebill.entity;

import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of another file, as if all of them stood where the placeholder for them stands. */
final class Relocated {
    private Relocated() {}

    static YamlNode to(Position position, YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
            mapping.entries()
                    .forEach((key, entry) ->
                            entries.put(key, new YamlMapping.Entry(position, to(position, entry.value()))));
            return new YamlMapping(position, entries);
        }
        if (node instanceof YamlSequence list) {
            return new YamlSequence(
                    position,
                    list.items().stream().map(item -> to(position, item)).toList());
        }
        YamlScalar scalar = (YamlScalar) node;
        String text = scalar.value() == null ? "null" : scalar.text();
        return new YamlScalar(position, scalar.value(), text, scalar.tag());
    }
}
