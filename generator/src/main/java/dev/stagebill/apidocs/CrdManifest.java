package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a short manifest of a custom resource from its schema: what is required, and of the rest as much as fits on a screen. Status is left
 * out, as it is not written by people.
 */
final class CrdManifest {
    private static final int MAX_LINES = 40;
    private static final int MAX_DEPTH = 8;

    /** How deep fields are given that need not be. */
    private static final int OPTIONAL_DEPTH = 1;

    private static final int MAX_TEXT = 120;
    private static final Set<String> HEAD = Set.of("apiVersion", "kind", "metadata", "status");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]{0,80}");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder yaml = new StringBuilder();
    private int lines;

    private CrdManifest() {}

    /** How a manifest begins. */
    record Head(String apiVersion, String kind, boolean namespaced) {}

    static String of(Head head, YamlNode schema) {
        CrdManifest manifest = new CrdManifest();
        manifest.yaml.append("apiVersion: ").append(head.apiVersion()).append('\n');
        manifest.yaml.append("kind: ").append(head.kind()).append('\n');
        manifest.yaml.append("metadata:\n  name: example\n");
        if (head.namespaced()) {
            manifest.yaml.append("  namespace: default\n");
        }
        schema.asMapping().ifPresent(root -> manifest.properties(root, 0, 0, HEAD));
        return manifest.yaml.toString();
    }

    /** Writes the properties that are shown; whether there was one. */
    private boolean properties(YamlMapping schema, int depth, int indent, Set<String> hidden) {
        Set<String> required = new HashSet<>(Fields.texts(schema, "required"));
        List<Map.Entry<String, YamlNode>> shown = new ArrayList<>();
        List<Map.Entry<String, YamlNode>> later = new ArrayList<>();
        Fields.each(schema, "properties", (name, node) -> {
            if (required.contains(name) && !hidden.contains(name)) {
                shown.add(Map.entry(name, node));
            } else if (depth <= OPTIONAL_DEPTH && !hidden.contains(name)) {
                later.add(Map.entry(name, node));
            }
        });
        int must = shown.size();
        shown.addAll(later);
        for (int i = 0; i < shown.size() && (i < must || lines < MAX_LINES); i++) {
            if (lines++ >= MAX_LINES * 5) {
                break;
            }
            yaml.append("  ".repeat(indent)).append(text(shown.get(i).getKey())).append(':');
            value(shown.get(i).getValue(), depth + 1, indent);
        }
        return !shown.isEmpty();
    }

    /** Writes what stands behind a colon or a dash, and the end of the line. */
    private void value(YamlNode node, int depth, int indent) {
        YamlMapping schema = node.asMapping().orElse(AsyncReading.NOTHING);
        Optional<YamlNode> given = schema.present("example")
                .or(() -> schema.present("default"))
                .or(() -> schema.items("enum").stream().findFirst());
        if (given.isPresent()) {
            yaml.append(' ').append(given(given.get())).append('\n');
            return;
        }
        String type = Fields.text(schema, "type").orElse("");
        if (type.equals("array")) {
            array(schema, depth, indent);
        } else if (schema.mapping("properties").isPresent() && depth <= MAX_DEPTH) {
            int before = yaml.length();
            yaml.append('\n');
            if (!properties(schema, depth, indent + 1, Set.of())) {
                yaml.setLength(before);
                yaml.append(" {}\n");
            }
        } else {
            yaml.append(' ').append(simple(schema, type)).append('\n');
        }
    }

    /** A list of values on one line, or of objects with a dash before the first property. */
    private void array(YamlMapping schema, int depth, int indent) {
        YamlMapping items = schema.mapping("items").orElse(AsyncReading.NOTHING);
        if (items.mapping("properties").isEmpty()) {
            boolean nested = Fields.text(items, "type").filter("array"::equals).isPresent();
            yaml.append(nested ? " []" : " [" + element(items) + "]").append('\n');
            return;
        }
        int before = yaml.length();
        yaml.append('\n');
        int start = yaml.length();
        if (depth <= MAX_DEPTH && properties(items, depth, indent + 2, Set.of())) {
            yaml.replace(start, start + 2 * (indent + 2), "  ".repeat(indent + 1) + "- ");
        } else {
            yaml.setLength(before);
            yaml.append(" []\n");
        }
    }

    private static String element(YamlMapping items) {
        return items.items("enum").stream()
                .findFirst()
                .map(CrdManifest::given)
                .orElseGet(() -> simple(items, Fields.text(items, "type").orElse("")));
    }

    private static String given(YamlNode node) {
        if (node instanceof YamlScalar scalar && scalar.value() instanceof String text) {
            return text(text);
        }
        String json = JsonText.inline(node, MAX_TEXT);
        if (json.length() <= MAX_TEXT) {
            return json;
        }
        return node instanceof YamlMapping ? "{}" : "[]";
    }

    /** A text as it is where YAML takes it for one, else in quotes. */
    private static String text(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : JsonText.quoted(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
    }

    private static String simple(YamlMapping schema, String type) {
        String least = Fields.text(schema, "minimum").orElse("1");
        return switch (type) {
            case "integer", "number" -> least;
            case "boolean" -> "true";
            case "object" -> "{}";
            case "string" -> string(Fields.text(schema, "format").orElse(""));
            default -> Fields.flag(schema, "x-kubernetes-int-or-string") ? "1" : "{}";
        };
    }

    private static String string(String format) {
        return switch (format) {
            case "date-time" -> "\"2026-01-31T12:00:00Z\"";
            case "date" -> "\"2026-01-31\"";
            case "uuid" -> "3fa85f64-5717-4562-b3fc-2c963f66afa6";
            case "ipv4" -> "192.0.2.1";
            case "uri" -> "https://example.com";
            default -> "text";
        };
    }
}
