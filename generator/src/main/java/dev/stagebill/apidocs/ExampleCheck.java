package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds examples and defaults that contradict their schema. A string may stand for a whole object or list, written in the media type
 * (OpenAPI 3.1, section 4.8.14), and null for no example at all.
 */
final class ExampleCheck {
    private static final int MAX_DEPTH = 200;
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const", "value");
    private static final List<String> PLACES = List.of(
            "paths", "webhooks", "components", "definitions", "parameters", "responses", "channels", "operations");

    private final References references;
    private final Pointers found;
    private final Set<String> names;
    private final boolean siblings;

    /**
     * A check of one document.
     *
     * @param names keys whose mappings have keys that authors chose and that mean nothing
     * @param siblings whether what is beside a reference counts
     */
    ExampleCheck(References references, Pointers found, Set<String> names, boolean siblings) {
        this.references = references;
        this.found = found;
        this.names = names;
        this.siblings = siblings;
    }

    void check(YamlMapping root) {
        PLACES.forEach(key -> root.get(key).ifPresent(node -> walk(node, true, 0)));
    }

    /** @param chosen whether the keys of the node were chosen by the author */
    private void walk(YamlNode node, boolean chosen, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (node instanceof YamlSequence list) {
            list.items().forEach(item -> walk(item, false, depth + 1));
        } else if (node instanceof YamlMapping mapping) {
            if (!chosen) {
                examples(mapping);
            }
            mapping.entries().forEach((key, entry) -> {
                if (chosen || !isData(key)) {
                    walk(entry.value(), !chosen && names.contains(key), depth + 1);
                }
            });
        }
    }

    private static boolean isData(String key) {
        return DATA.contains(key) || key.startsWith("x-");
    }

    private void examples(YamlMapping owner) {
        Optional<YamlNode> schema = owner.get("schema").filter(YamlMapping.class::isInstance);
        if (schema.isPresent()) {
            owner.get("example").ifPresent(value -> compare(value, schema.get(), "the example"));
            Fields.each(
                    owner,
                    "examples",
                    (name, node) ->
                            named(name, node).ifPresent(value -> compare(value, schema.get(), "the example " + name)));
        } else if (isSchema(owner)) {
            owner.get("example").ifPresent(value -> compare(value, owner, "the example"));
            owner.items("examples").forEach(value -> compare(value, owner, "the example"));
            owner.get("default").ifPresent(value -> compare(value, owner, "the default"));
        }
        if (owner.get("payload").isPresent()) {
            messages(owner);
        }
    }

    /** Examples of messages (AsyncAPI); payloads in other schema languages are passed over. */
    private void messages(YamlMapping message) {
        boolean other = Fields.text(message, "schemaFormat")
                .filter(format -> !format.contains("asyncapi") && !format.contains("schema+"))
                .isPresent();
        for (String key : other ? List.of("headers") : List.of("payload", "headers")) {
            Optional<YamlMapping> schema =
                    message.mapping(key).filter(each -> each.get("schemaFormat").isEmpty());
            for (YamlNode example : message.items("examples")) {
                Optional<YamlNode> value = example.asMapping().flatMap(each -> each.get(key));
                if (schema.isPresent() && value.isPresent()) {
                    compare(value.get(), schema.get(), "the example");
                }
            }
        }
    }

    /** The value of a named example (OpenAPI 3), or the example of a media type (Swagger 2). */
    private Optional<YamlNode> named(String name, YamlNode node) {
        return name.indexOf('/') > 0
                ? Optional.of(node)
                : references.mapping(node).flatMap(example -> example.get("value"));
    }

    private static boolean isSchema(YamlMapping owner) {
        return owner.get("type")
                .filter(type -> type instanceof YamlScalar || type instanceof YamlSequence)
                .isPresent();
    }

    private void compare(YamlNode value, YamlNode schema, String what) {
        if (value.isNull() || isWritten(value, schema)) {
            return;
        }
        new SchemaMatch(references, siblings)
                .fault(value, schema)
                .ifPresent(fault -> found.add(
                        Diagnostic.warning("api.wrong-example", what + " contradicts its schema: " + fault.message())
                                .hint("mend the example or the schema: readers copy examples"),
                        fault.node().position()));
    }

    /** Whether a string stands for a value that is none. */
    private boolean isWritten(YamlNode value, YamlNode schema) {
        return value instanceof YamlScalar scalar
                && scalar.value() instanceof String
                && references
                        .mapping(schema)
                        .filter(each -> Set.of("object", "array")
                                        .contains(Fields.text(each, "type").orElse(""))
                                || each.get("properties").isPresent()
                                || each.get("allOf").isPresent())
                        .isPresent();
    }
}
