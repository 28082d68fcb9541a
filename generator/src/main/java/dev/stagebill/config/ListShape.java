package dev.stagebill.config;

import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list.
 *
 * @param item what its items are
 * @param filled whether there must be at least one
 */
record ListShape(Shape item, boolean filled) implements Shape {
    @Override
    public Optional<Object> bind(YamlNode node, String key, Binding binding) {
        Optional<YamlSequence> sequence = node.asSequence();
        if (sequence.isEmpty()) {
            binding.wrongType(node, key, noun());
            return Optional.empty();
        }
        List<YamlNode> nodes = sequence.get().items();
        if (filled && nodes.isEmpty()) {
            binding.error("config.bad-value", key + " is an empty list", node.position(), "give it at least one entry");
        }
        return Optional.of(items(nodes, key, binding));
    }

    private List<Object> items(List<YamlNode> nodes, String key, Binding binding) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            item.bind(nodes.get(i), key + "[" + (i + 1) + "]", binding).ifPresent(values::add);
        }
        return values;
    }

    @Override
    public String noun() {
        return "a list";
    }
}
