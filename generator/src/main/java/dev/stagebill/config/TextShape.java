package dev.stagebill.config;

import dev.stagebill.yaml.YamlNode;
import java.util.Optional;

/** A text of some form, in which variables are filled in. */
record TextShape(Form form) implements Shape {
    @Override
    public Optional<Object> bind(YamlNode node, String key, Binding binding) {
        Optional<Text> text = binding.text(node, key, noun());
        if (text.isPresent() && !form.accepts(text.get().value())) {
            binding.badValue(key, text.get(), "is not " + form.noun(), form.advice());
            return Optional.empty();
        }
        return text.map(Object.class::cast);
    }

    @Override
    public String noun() {
        return "a string";
    }
}
