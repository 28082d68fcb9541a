package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.apidocs.References;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of two definitions in YAML or JSON. */
final class Side {
    private final YamlMapping root;
    private final References references;

    Side(YamlMapping root) {
        this.root = root;
        this.references = new References(root);
    }

    YamlMapping root() {
        return root;
    }

    References references() {
        return references;
    }

    /** The mapping at a key, references followed; an empty one when there is none. */
    YamlMapping mapping(YamlMapping owner, String key) {
        return owner.get(key).flatMap(references::mapping).orElse(empty());
    }

    /** The mapping at the end of some keys; an empty one when there is none. */
    YamlMapping mapping(String... keys) {
        YamlMapping at = root;
        for (String key : keys) {
            at = mapping(at, key);
        }
        return at;
    }

    /** The entries of a mapping that are mappings or lead to one, in order; extensions left out. */
    Map<String, YamlMapping> mappings(YamlMapping owner) {
        Map<String, YamlMapping> found = new LinkedHashMap<>();
        owner.entries().forEach((name, entry) -> {
            if (!name.startsWith("x-")) {
                references.mapping(entry.value()).ifPresent(value -> found.put(name, value));
            }
        });
        return found;
    }

    /** The items of a list that are mappings or lead to one. */
    List<YamlMapping> items(YamlMapping owner, String key) {
        List<YamlMapping> found = new ArrayList<>();
        owner.items(key).forEach(item -> references.mapping(item).ifPresent(found::add));
        return found;
    }

    /** The version that the definition states of itself. */
    String version() {
        return Fields.text(mapping("info"), "version").orElse("");
    }

    /** The reference that a node is, when it is one. */
    static Optional<String> reference(YamlNode node) {
        return node.asMapping().flatMap(mapping -> mapping.string(References.KEY));
    }

    static YamlMapping empty() {
        return new YamlMapping(Position.START, Map.of());
    }
}
