package dev.stagebill.config;

import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.Optional;

/**
 * How many of something.
 *
 * @param least the smallest number allowed
 * @param most the largest one
 */
record CountShape(int least, int most) implements Shape {
    @Override
    public Optional<Object> bind(YamlNode node, String key, Binding binding) {
        if (node instanceof YamlScalar scalar
                && scalar.value() instanceof Long count
                && count >= least
                && count <= most) {
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
        return "a whole number from " + least + " to " + most;
    }
}
