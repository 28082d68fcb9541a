package dev.stagebill.config;

import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.Optional;

/** How many of something: a whole number from 1 to {@value #MOST}. */
record CountShape() implements Shape {
    static final int MOST = 100;

    @Override
    public Optional<Object> bind(YamlNode node, String key, Binding binding) {
        if (node instanceof YamlScalar scalar && scalar.value() instanceof Long count && count >= 1 && count <= MOST) {
            return Optional.of(count.intValue());
        }
        String what = node instanceof YamlScalar scalar && !scalar.text().isEmpty() ? scalar.text() : node.describe();
        binding.error(
                "config.wrong-type",
                key + " must be " + noun() + ", but is " + what,
                node.position(),
                "write such a number, without quotes");
        return Optional.empty();
    }

    @Override
    public String noun() {
        return "a whole number from 1 to " + MOST;
    }
}
