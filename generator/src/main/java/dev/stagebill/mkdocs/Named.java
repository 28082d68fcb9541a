package dev.stagebill.mkdocs;

import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plugin or an extension that is switched on: both are written as a list of names and of names with options, or as a mapping.
 *
 * @param name its name
 * @param options its options; empty when none are written
 * @param position where it stands
 */
record Named(String name, YamlMapping options, Position position) {
    static List<Named> of(YamlMapping root, String key) {
        List<Named> found = new ArrayList<>();
        root.mapping(key).ifPresent(mapping -> add(mapping, found));
        for (YamlNode item : root.items(key)) {
            item.asString().ifPresent(name -> found.add(named(name, Optional.empty(), item.position())));
            item.asMapping().ifPresent(mapping -> add(mapping, found));
        }
        return found;
    }

    private static void add(YamlMapping mapping, List<Named> found) {
        mapping.entries()
                .forEach((name, entry) ->
                        found.add(named(name, entry.value().asMapping(), entry.keyPosition())));
    }

    private static Named named(String name, Optional<YamlMapping> options, Position position) {
        return new Named(name.strip(), options.orElseGet(() -> new YamlMapping(position, Map.of())), position);
    }
}
