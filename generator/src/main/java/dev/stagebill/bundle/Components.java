package dev.stagebill.bundle;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts that a document gets in addition, with names that are not taken. */
final class Components {
    private final YamlNode root;
    private final Map<List<String>, Set<String>> taken = new HashMap<>();
    private final Map<List<String>, YamlNode> added = new LinkedHashMap<>();

    Components(YamlNode root) {
        this.root = root;
    }

    /** A name for a part of a section: the one that is wished for, or that with a number. */
    String reserve(List<String> section, String wish) {
        Set<String> names = taken.computeIfAbsent(section, this::existing);
        String name = wish;
        for (int i = 2; !names.add(name); i++) {
            name = wish + "_" + i;
        }
        return name;
    }

    private Set<String> existing(List<String> section) {
        Optional<YamlMapping> at = root.asMapping();
        for (String step : section) {
            at = at.flatMap(mapping -> mapping.mapping(step));
        }
        return new HashSet<>(at.map(mapping -> mapping.entries().keySet()).orElse(Set.of()));
    }

    /** Keeps a part for its place. */
    void put(List<String> place, YamlNode part) {
        added.put(place, part);
    }

    /** The document with all parts in their places. */
    YamlMapping addedTo(YamlMapping document) {
        YamlMapping result = document;
        for (Map.Entry<List<String>, YamlNode> part : added.entrySet()) {
            result = with(result, part.getKey(), part.getValue());
        }
        return result;
    }

    private static YamlMapping with(YamlMapping mapping, List<String> steps, YamlNode part) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
        String step = steps.get(0);
        YamlMapping inner = mapping.mapping(step).orElse(new YamlMapping(mapping.position(), Map.of()));
        YamlNode value = steps.size() == 1 ? part : with(inner, steps.subList(1, steps.size()), part);
        entries.put(step, new YamlMapping.Entry(mapping.keyPosition(step), value));
        return new YamlMapping(mapping.position(), entries);
    }
}
