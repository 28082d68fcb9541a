package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Part;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.util.List;
import java.util.Set;

/** Reads the schemas that belong to another one and are no property of it: conditions, tuples, definitions of its own. */
final class SchemaParts {
    private static final List<String> INNER = List.of(
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "unevaluatedProperties",
            "unevaluatedItems",
            "contentSchema",
            "additionalItems");

    private final SchemaReader schemas;

    SchemaParts(SchemaReader schemas) {
        this.schemas = schemas;
    }

    void add(SchemaDraft draft, YamlMapping schema, int depth) {
        if (depth >= schemas.maxDepth()) {
            return;
        }
        others(draft, schema, depth);
        for (String key : INNER) {
            schema.get(key)
                    .filter(node -> !Fields.isFalse(node))
                    .ifPresent(node -> part(draft, role(key), node, depth));
        }
        named(draft, schema, "patternProperties", "properties with names that match", depth);
        named(draft, schema, "dependentSchemas", "when there is", depth);
        named(draft, schema, "dependencies", "when there is", depth);
        named(draft, schema, "$defs", "definition", depth);
        named(draft, schema, "definitions", "definition", depth);
        tuple(draft, schema, depth);
        if (Composition.isNoArray(schema)) {
            schema.mapping("items").ifPresent(node -> part(draft, "items", node, depth));
        }
    }

    /** Schemas with names; each name stands alone, as that of a property does. The dependencies of old drafts may be names of properties instead. */
    private void named(SchemaDraft draft, YamlMapping schema, String key, String role, int depth) {
        Fields.each(schema, key, (name, node) -> {
            if (node instanceof YamlSequence) {
                return;
            }
            Schema read = schemas.read(node, depth + 1);
            draft.part(new Part(role, name, SchemaReader.without(read, Set.of(SchemaReader.TITLE + name))));
        });
    }

    /** What is said of items and values beside other words for the type, such as a reference (JSON Schema 2020-12, section 8.2.3.1). */
    void beside(SchemaDraft draft, YamlMapping schema, int depth) {
        if (depth < schemas.maxDepth()) {
            schema.mapping("items").ifPresent(node -> part(draft, "items", node, depth));
            schema.mapping("additionalProperties")
                    .filter(node -> !draft.hasProperties())
                    .ifPresent(node -> part(draft, "properties", node, depth));
        }
    }

    /** A map without properties of its own is told by the words of its type. */
    private void others(SchemaDraft draft, YamlMapping schema, int depth) {
        schema.get("additionalProperties")
                .filter(node -> !(node instanceof YamlScalar) && draft.hasProperties())
                .ifPresent(node -> part(draft, "other properties", node, depth));
        schema.get("additionalProperties")
                .filter(node -> Fields.isTrue(node) && draft.hasProperties())
                .ifPresent(node -> draft.fact("any other properties"));
    }

    private static String role(String key) {
        return switch (key) {
            case "contains" -> "contains items like";
            case "propertyNames" -> "names of properties";
            case "unevaluatedProperties" -> "other properties than those of its parts";
            case "unevaluatedItems", "additionalItems" -> "other items";
            case "contentSchema" -> "what the text holds";
            default -> key;
        };
    }

    private void tuple(SchemaDraft draft, YamlMapping schema, int depth) {
        boolean prefixed = schema.present("prefixItems").isPresent();
        List<YamlNode> items = prefixed ? schema.items("prefixItems") : schema.items("items");
        for (int i = 0; i < items.size(); i++) {
            part(draft, "item " + (i + 1), items.get(i), depth);
        }
        if (prefixed) {
            schema.get("items")
                    .filter(node -> !(node instanceof YamlScalar) && !(node instanceof YamlSequence))
                    .ifPresent(node -> part(draft, "further items", node, depth));
        }
    }

    private void part(SchemaDraft draft, String role, YamlNode node, int depth) {
        String title =
                node.asMapping().flatMap(schema -> Fields.text(schema, "title")).orElse("");
        Schema schema = SchemaReader.without(schemas.read(node, depth + 1), Set.of(SchemaReader.TITLE + title));
        draft.part(new Part(role, title, schema));
    }
}
