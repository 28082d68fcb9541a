package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a short JSON sample from an Avro schema (specification 1.11, "JSON Encoding", without the names of types in unions). */
final class AvroSample {
    private static final int MAX_LINES = 28;
    private static final int MAX_DEPTH = 5;
    private static final int MAX_TEXT = 120;
    private static final Map<String, String> SIMPLE = Map.of(
            "null",
            "null",
            "boolean",
            "true",
            "int",
            "0",
            "long",
            "0",
            "float",
            "0.5",
            "double",
            "0.5",
            "bytes",
            "\"\\u00ff\"");

    private final References references;
    private final StringBuilder json = new StringBuilder();
    private final Map<String, YamlMapping> named = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int lines;

    private AvroSample(References references) {
        this.references = references;
    }

    /** The sample; nothing when the schema is no record and no list. */
    static Optional<String> of(YamlNode schema, References references) {
        return of(schema, references, Map.of());
    }

    /** The sample of a schema that uses types declared elsewhere, by full name. */
    static Optional<String> of(YamlNode schema, References references, Map<String, YamlMapping> known) {
        AvroSample sample = new AvroSample(references);
        known.forEach((name, type) -> {
            sample.named.put(name, type);
            sample.named.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), type);
        });
        sample.value(schema, 0);
        String text = sample.json.toString();
        return text.startsWith("{\n") || text.startsWith("[{") ? Optional.of(text) : Optional.empty();
    }

    private void value(YamlNode unresolved, int depth) {
        YamlNode node = references.follow(unresolved);
        if (depth > MAX_DEPTH) {
            json.append("null");
        } else if (node instanceof YamlSequence union) {
            value(first(union.items()), depth);
        } else if (node instanceof YamlMapping schema) {
            declared(schema, depth);
        } else {
            name(Fields.text(node).orElse("null"), depth);
        }
    }

    private static YamlNode first(List<YamlNode> types) {
        return types.stream()
                .filter(type ->
                        !type.isNull() && type.asString().filter("null"::equals).isEmpty())
                .findFirst()
                .orElse(AsyncReading.NOTHING);
    }

    private void name(String name, int depth) {
        YamlMapping known = named.get(name);
        if (known != null && !open.contains(name)) {
            declared(known, depth);
        } else {
            json.append(known != null ? "null" : SIMPLE.getOrDefault(name, "\"string\""));
        }
    }

    private void declared(YamlMapping schema, int depth) {
        String type = Fields.text(schema, "type").orElse("");
        String name = Fields.text(schema, "name").orElse("");
        named.putIfAbsent(name, schema);
        switch (type) {
            case "record", "error" -> {
                boolean outermost = open.add(name);
                record(schema, depth);
                if (outermost) {
                    open.remove(name);
                }
            }
            case "enum" ->
                json.append(schema.items("symbols").stream()
                        .findFirst()
                        .map(symbol -> JsonText.quoted(JsonText.inline(symbol, MAX_TEXT)))
                        .orElse("null"));
            case "array" -> wrapped(schema.get("items"), "[", "]", depth);
            case "map" -> wrapped(schema.get("values"), "{\"key\": ", "}", depth);
            case "fixed" -> json.append("\"\\u00ff\"");
            default ->
                schema.present("type").ifPresentOrElse(inner -> value(inner, depth + 1), () -> json.append("null"));
        }
    }

    private void wrapped(Optional<YamlNode> inner, String before, String after, int depth) {
        json.append(before);
        inner.ifPresentOrElse(node -> value(node, depth + 1), () -> json.append("null"));
        json.append(after);
    }

    private void record(YamlMapping schema, int depth) {
        json.append('{');
        boolean any = false;
        for (YamlNode node : schema.items("fields")) {
            YamlMapping field = references.mapping(node).orElse(AsyncReading.NOTHING);
            if (lines >= MAX_LINES) {
                break;
            }
            lines++;
            json.append(any ? ",\n" : "\n").append("  ".repeat(depth + 1));
            json.append(JsonText.quoted(Fields.text(field, "name").orElse("?"))).append(": ");
            field(field, depth);
            any = true;
        }
        json.append(any ? "\n" + "  ".repeat(depth) : "").append('}');
    }

    private void field(YamlMapping field, int depth) {
        Optional<YamlNode> given = field.present("default");
        if (given.isPresent()) {
            json.append(JsonText.pretty(given.get(), MAX_TEXT));
        } else {
            value(field.present("type").orElse(AsyncReading.NOTHING), depth + 1);
        }
    }
}
