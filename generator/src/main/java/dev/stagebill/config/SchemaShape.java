package dev.stagebill.config;

import dev.stagebill.yaml.YamlNode;
import java.util.Optional;

/** A JSON Schema: a mapping that is taken as it is, or the path of a file. */
record SchemaShape() implements Shape {
    @Override
    public Optional<Object> bind(YamlNode node, String key, Binding binding) {
        if (node.asMapping().isPresent()) {
            return Optional.of(new SchemaText(Optional.empty(), node.asMapping()));
        }
        return binding.text(node, key, noun()).map(text -> new SchemaText(Optional.of(text), Optional.empty()));
    }

    @Override
    public String noun() {
        return "a path or a mapping";
    }
}
