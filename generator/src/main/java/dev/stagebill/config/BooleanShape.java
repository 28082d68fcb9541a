package dev.stagebill.config;

import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.Optional;

/** True or false. */
record BooleanShape() implements Shape {
    @Override
    public Optional<Object> bind(YamlNode node, String key, Binding binding) {
        if (node instanceof YamlScalar scalar && scalar.value() instanceof Boolean value) {
            return Optional.of(value);
        }
        binding.wrongType(node, key, noun());
        return Optional.empty();
    }

    @Override
    public String noun() {
        return "true or false";
    }
}
