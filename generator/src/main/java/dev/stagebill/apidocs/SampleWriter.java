package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a short JSON sample from a schema: given examples and defaults first, then a value that fits type and format. Required properties
 * come before optional ones; a sample never grows beyond what fits on a screen.
 */
final class SampleWriter {
    private static final int MAX_LINES = 28;
    private static final int MAX_DEPTH = 4;
    private static final int MAX_TEXT = 120;

    private static final Map<String, String> BY_FORMAT = Map.ofEntries(
            Map.entry("date", "2026-01-31"),
            Map.entry("date-time", "2026-01-31T12:00:00Z"),
            Map.entry("time", "12:00:00Z"),
            Map.entry("duration", "P1D"),
            Map.entry("uuid", "3fa85f64-5717-4562-b3fc-2c963f66afa6"),
            Map.entry("email", "name@example.com"),
            Map.entry("hostname", "example.com"),
            Map.entry("ipv4", "192.0.2.1"),
            Map.entry("ipv6", "2001:db8::1"),
            Map.entry("uri", "https://example.com"),
            Map.entry("url", "https://example.com"),
            Map.entry("byte", "c2FtcGxl"));

    private final References references;

    SampleWriter(References references) {
        this.references = references;
    }

    /** The sample; nothing when the schema says too little to make one. */
    Optional<String> write(YamlNode schema) {
        return Optional.of(value(schema)).filter(json -> json.length() > 4);
    }

    /** A value of the schema as JSON, however short. */
    String value(YamlNode schema) {
        Sample sample = new Sample();
        sample.value(schema, 0);
        return sample.json.toString();
    }

    /** One sample on its way. */
    private final class Sample {
        private final StringBuilder json = new StringBuilder();
        private final Set<YamlNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
        private int lines;

        void value(YamlNode node, int depth) {
            Optional<YamlMapping> schema = references.mapping(node);
            if (schema.isEmpty() || !open.add(schema.get())) {
                json.append("{}");
                return;
            }
            Optional<YamlNode> given = given(schema.get());
            if (given.isPresent()) {
                literal(given.get());
            } else {
                made(schema.get(), depth);
            }
            open.remove(schema.get());
        }

        private void literal(YamlNode given) {
            json.append(
                    given instanceof YamlScalar scalar ? JsonText.scalar(scalar) : JsonText.inline(given, MAX_TEXT));
        }

        private void made(YamlMapping schema, int depth) {
            Composition whole = Composition.of(schema, references);
            Optional<YamlNode> alternative = alternative(whole);
            String type = whole.types().stream()
                    .filter(each -> !each.equals("null"))
                    .findFirst()
                    .orElse(whole.inherits() ? "object" : "");
            if (alternative.isPresent() && !whole.has("properties")) {
                value(alternative.get(), depth);
            } else if (type.equals("object")) {
                object(whole, depth);
            } else if (type.equals("array")) {
                json.append('[');
                whole.get("items").ifPresent(items -> value(items, depth));
                json.append(']');
            } else {
                json.append(simple(type, whole.format().orElse("")));
            }
        }

        private Optional<YamlNode> alternative(Composition whole) {
            return whole.get("oneOf")
                    .or(() -> whole.get("anyOf"))
                    .flatMap(YamlNode::asSequence)
                    .flatMap(list -> list.items().stream().findFirst());
        }

        private void object(Composition whole, int depth) {
            Set<String> required = new HashSet<>();
            whole.all().forEach(layer -> required.addAll(Fields.texts(layer, "required")));
            List<Map.Entry<String, YamlNode>> first = new ArrayList<>();
            List<Map.Entry<String, YamlNode>> later = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (YamlMapping layer : whole.all()) {
                Fields.each(layer, "properties", (name, node) -> {
                    if (seen.add(name) && !isHidden(node)) {
                        (required.contains(name) ? first : later).add(Map.entry(name, node));
                    }
                });
            }
            first.addAll(later);
            properties(first, depth);
        }

        private void properties(List<Map.Entry<String, YamlNode>> properties, int depth) {
            json.append('{');
            boolean any = false;
            for (Map.Entry<String, YamlNode> property : properties) {
                if (lines >= MAX_LINES || depth >= MAX_DEPTH) {
                    break;
                }
                lines++;
                json.append(any ? ",\n" : "\n").append("  ".repeat(depth + 1));
                json.append(JsonText.quoted(property.getKey())).append(": ");
                value(property.getValue(), depth + 1);
                any = true;
            }
            json.append(any ? "\n" + "  ".repeat(depth) : "").append('}');
        }

        private boolean isHidden(YamlNode node) {
            return node.asMapping()
                    .filter(schema -> Fields.flag(schema, "deprecated"))
                    .isPresent();
        }
    }

    /** An example, default or the like that a schema gives. */
    static Optional<YamlNode> given(YamlMapping schema) {
        return schema.present("example")
                .or(() -> schema.items("examples").stream().findFirst())
                .or(() -> schema.present("default"))
                .or(() -> schema.present("const"))
                .or(() -> schema.items("enum").stream().findFirst());
    }

    private static String simple(String type, String format) {
        boolean text = !List.of("integer", "number", "boolean", "null").contains(type);
        return text ? JsonText.quoted(plain(type, format)) : plain(type, format);
    }

    /** A value of a type and format, as written outside of JSON. */
    static String plain(String type, String format) {
        return switch (type) {
            case "integer", "number" -> "0";
            case "boolean" -> "true";
            case "null" -> "null";
            default -> BY_FORMAT.getOrDefault(format, "string");
        };
    }
}
