package dev.stagebill.config;

import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One key of a mapping in the portal file.
 *
 * @param name the key
 * @param description what it is for
 * @param shape what its value may be
 * @param optional whether the Java value is an {@link Optional}
 * @param required whether the key must be there
 * @param fallback the value that counts when the key is not there
 */
record Field(
        String name, String description, Shape shape, boolean optional, boolean required, Optional<YamlNode> fallback) {

    /** The Java value for the record: that of the node, else the fallback, else what is empty. */
    Object bind(Optional<YamlNode> node, String key, Binding binding) {
        Optional<Object> value = node.flatMap(given -> shape.bind(given, key, binding));
        if (optional) {
            return value;
        }
        return value.orElseGet(() -> whenMissing(key, binding));
    }

    private Object whenMissing(String key, Binding binding) {
        if (required && shape instanceof TextShape) {
            // That it is missing has been reported, and nothing is built from such a file.
            return new Text("", "", binding.withoutPlace().at(Position.START));
        }
        YamlNode stand = fallback.orElseGet(this::nothing);
        return shape instanceof ListShape && fallback.isEmpty()
                ? List.of()
                : shape.bind(stand, key, binding.withoutPlace())
                        .orElseThrow(() -> new IllegalStateException("bad fallback of " + key));
    }

    private YamlNode nothing() {
        return shape instanceof RecordShape
                ? new YamlMapping(Position.START, Map.of())
                : new YamlSequence(Position.START, List.of());
    }
}
