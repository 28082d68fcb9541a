package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.Map;
import java.util.Optional;

/** Finds examples and defaults that contradict their schema. */
final class ExampleCheck {
    private static final int MAX_DEPTH = 200;

    private final References references;
    private final Pointers found;

    ExampleCheck(References references, Pointers found) {
        this.references = references;
        this.found = found;
    }

    void check(YamlMapping root) {
        for (String key : new String[] {"paths", "webhooks", "components", "definitions", "parameters", "responses"}) {
            root.get(key).ifPresent(node -> walk(node, 0));
        }
    }

    private void walk(YamlNode node, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (node instanceof YamlSequence list) {
            list.items().forEach(item -> walk(item, depth + 1));
        } else if (node instanceof YamlMapping mapping) {
            examples(mapping);
            for (Map.Entry<String, YamlMapping.Entry> entry : mapping.entries().entrySet()) {
                boolean data = entry.getKey().equals("example")
                        || entry.getKey().equals("default")
                        || entry.getKey().equals("enum");
                if (!data
                        || (entry.getValue().value() instanceof YamlMapping inner
                                && inner.get("type").isPresent()
                                && isNamed(mapping))) {
                    walk(entry.getValue().value(), depth + 1);
                }
            }
        }
    }

    /** Whether the keys of a mapping are names: then {@code example} is one, too. */
    private static boolean isNamed(YamlMapping mapping) {
        return mapping.entries().values().stream().allMatch(entry -> entry.value() instanceof YamlMapping);
    }

    private void examples(YamlMapping owner) {
        Optional<YamlNode> schema = owner.get("schema").filter(YamlMapping.class::isInstance);
        if (schema.isPresent()) {
            owner.get("example").ifPresent(value -> compare(value, schema.get(), "the example"));
            Fields.each(
                    owner,
                    "examples",
                    (name, node) -> references
                            .mapping(node)
                            .flatMap(example -> example.get("value"))
                            .ifPresent(value -> compare(value, schema.get(), "the example " + name)));
        } else if (owner.get("type").isPresent() && owner.get("in").isEmpty()) {
            owner.get("example").ifPresent(value -> compare(value, owner, "the example"));
            owner.items("examples").forEach(value -> compare(value, owner, "the example"));
            owner.get("default").ifPresent(value -> compare(value, owner, "the default"));
        }
    }

    private void compare(YamlNode value, YamlNode schema, String what) {
        new SchemaMatch(references)
                .fault(value, schema)
                .ifPresent(fault -> found.add(
                        Diagnostic.warning("api.wrong-example", what + " contradicts its schema: " + fault.message())
                                .hint("mend the example or the schema: readers copy examples"),
                        fault.node().position()));
    }
}
