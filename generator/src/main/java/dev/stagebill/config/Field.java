package dev.stagebill.config;

import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
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

    /**
     * The Java value for the record: that of the node, else the fallback, else what is empty. Nothing when the key is required and has no
     * value, which has been reported.
     */
    Optional<Object> bind(Optional<YamlNode> node, String key, Binding binding) {
        Optional<Object> value = node.flatMap(given -> shape.bind(given, key, binding));
        return optional ? Optional.of(value) : value.or(() -> whenMissing(key, binding));
    }

    private Optional<Object> whenMissing(String key, Binding binding) {
        if (fallback.isEmpty() && !(shape instanceof RecordShape)) {
            return shape instanceof ListShape ? Optional.of(List.of()) : Optional.empty();
        }
        return Optional.of(shape.bind(fallback.orElseGet(this::nothing), key, binding.withoutPlace())
                .orElseThrow(() -> new IllegalStateException("bad fallback of " + key)));
    }

    private YamlNode nothing() {
        return new YamlMapping(Position.START, Map.of());
    }
}
