package dev.stagebill.config;

import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of a few words.
 *
 * @param choices the constants of an enum by their words, in their order
 */
record ChoiceShape(Map<String, Object> choices) implements Shape {
    static ChoiceShape of(Class<?> type) {
        Map<String, Object> choices = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            choices.put(word((Enum<?>) constant), constant);
        }
        return new ChoiceShape(choices);
    }

    /** The word that stands for a constant in the portal file. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> words() {
        return List.copyOf(choices.keySet());
    }

    @Override
    public Optional<Object> bind(YamlNode node, String key, Binding binding) {
        Optional<Text> text = binding.text(node, key, noun());
        Optional<Object> chosen = text.map(Text::value).map(choices::get);
        if (text.isPresent() && chosen.isEmpty()) {
            Optional<String> meant = Suggestion.nearest(text.get().value(), choices.keySet());
            String trouble = "is not " + noun();
            binding.badValue(key, text.get(), trouble, meant.map(word -> "did you mean " + word + "?"));
        }
        return chosen;
    }

    @Override
    public String noun() {
        return choices.size() == 1
                ? words().get(0)
                : "one of " + String.join(", ", words().subList(0, choices.size() - 1)) + " and "
                        + words().get(choices.size() - 1);
    }
}
