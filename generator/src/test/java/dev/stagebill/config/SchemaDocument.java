package dev.stagebill.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of the portal file, generated from the records that define it. */
final class SchemaDocument {
    /** A text with a variable in it can become anything. */
    private static final Map<String, Object> VARIABLE = Map.of("pattern", "\\$\\{");

    private SchemaDocument() {}

    static String text() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Stagebill portal file");
        root.put("description", "What a portal is called, where its sources are, and where it is published to.");
        root.putAll(of(Shapes.portalFile()));
        String text =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        return text.replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> of(Shape shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (shape instanceof BooleanShape) {
            schema.put("type", "boolean");
        } else if (shape instanceof CountShape count) {
            schema.put("type", "integer");
            schema.put("minimum", count.least());
            schema.put("maximum", count.most());
        } else if (shape instanceof TextShape text) {
            addText(text, schema);
        } else if (shape instanceof ChoiceShape choice) {
            schema.put("type", "string");
            schema.put("anyOf", List.of(Map.of("enum", choice.words()), VARIABLE));
        } else if (shape instanceof ListShape list) {
            schema.put("type", "array");
            if (list.filled()) {
                schema.put("minItems", 1);
            }
            schema.put("items", of(list.item()));
        } else if (shape instanceof SchemaShape) {
            schema.put("type", List.of("string", "object"));
        } else if (shape instanceof RecordShape mapping && mapping.shortForm().isPresent()) {
            Map<String, Object> full = new LinkedHashMap<>();
            addMapping(mapping, full);
            schema.put("anyOf", List.of(shortForm(mapping), full));
        } else if (shape instanceof RecordShape mapping) {
            addMapping(mapping, schema);
        }
        return schema;
    }

    private static Map<String, Object> shortForm(RecordShape mapping) {
        return mapping.fields().stream()
                .filter(field ->
                        mapping.shortForm().filter(field.name()::equals).isPresent())
                .map(field -> of(field.shape()))
                .findFirst()
                .orElseThrow();
    }

    private static void addText(TextShape text, Map<String, Object> schema) {
        String pattern = text.form().pattern();
        schema.put("type", "string");
        if (pattern.startsWith("^")) {
            schema.put("anyOf", List.of(Map.of("pattern", pattern), VARIABLE));
        } else {
            schema.put("pattern", pattern);
        }
    }

    private static void addMapping(RecordShape mapping, Map<String, Object> schema) {
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        List<String> required = mapping.fields().stream()
                .filter(Field::required)
                .map(Field::name)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!mapping.exactlyOne().isEmpty()) {
            schema.put(
                    "oneOf",
                    mapping.exactlyOne().stream()
                            .map(name -> Map.of("required", List.of(name)))
                            .toList());
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        mapping.fields().forEach(field -> properties.put(field.name(), of(field)));
        schema.put("properties", properties);
    }

    private static Map<String, Object> of(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", field.description());
        schema.putAll(of(field.shape()));
        field.fallback().ifPresent(fallback -> schema.put("default", fallback.toJava()));
        return schema;
    }
}
