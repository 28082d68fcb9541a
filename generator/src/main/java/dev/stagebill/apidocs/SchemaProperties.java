package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the properties of a schema: its own, and those of what it is composed of. */
final class SchemaProperties {
    private final SchemaReader schemas;

    SchemaProperties(SchemaReader schemas) {
        this.schemas = schemas;
    }

    /** Parts of an {@code allOf} may each say something of a property; all of it counts. */
    private static YamlNode together(List<YamlNode> said) {
        YamlNode first = said.get(0);
        if (said.size() == 1) {
            return first;
        }
        YamlMapping.Entry all = new YamlMapping.Entry(first.position(), new YamlSequence(first.position(), said));
        return new YamlMapping(first.position(), Map.of("allOf", all));
    }

    /** The layers whose properties are listed: a schema that adds nothing to its only base is no more than a link to it. */
    private static List<YamlMapping> shown(Composition whole) {
        return whole.bases().isEmpty() || whole.saysMore() ? whole.all() : whole.own();
    }

    void add(SchemaDraft draft, Composition whole, int depth) {
        if (depth >= schemas.maxDepth()) {
            if (whole.has("properties")) {
                draft.fact("nested deeper than this page shows");
            }
            return;
        }
        Set<String> required = new LinkedHashSet<>();
        whole.all().forEach(layer -> required.addAll(Fields.texts(layer, "required")));
        Map<String, List<YamlNode>> nodes = new LinkedHashMap<>();
        for (YamlMapping layer : shown(whole)) {
            Fields.each(layer, "properties", (name, node) -> {
                List<YamlNode> said = nodes.computeIfAbsent(name, key -> new ArrayList<>());
                if (said.isEmpty() || whole.own().contains(layer)) {
                    said.add(node);
                }
            });
        }
        nodes.forEach((name, said) -> {
            if (!draft.hasProperty(name)) {
                draft.property(schemas.property(name, together(said), required.contains(name), depth + 1));
            }
        });
    }
}
