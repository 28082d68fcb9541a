package dev.stagebill.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A skill, rule, plugin or marketplace for coding assistants (Backstage catalog model 1.9).
 *
 * @param envelope what it has in common with all entities
 */
public record AiResourceEntity(Envelope envelope) implements Entity {
    @Override
    public AiResourceEntity with(Envelope other) {
        return new AiResourceEntity(other);
    }

    private static final List<String> FIELDS = List.of(
            "category",
            "rationale",
            "disciplines",
            "categories",
            "agents",
            "allowedTools",
            "compatibility",
            "license",
            "version");

    /** What its type has to say in fields of its own, by their names in words, in a fixed order; only what is there. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String field : FIELDS) {
            Optional<String> value = FieldPath.text(this, "spec." + field);
            value.filter(text -> !text.isBlank()).ifPresent(text -> facts.put(words(field), text));
        }
        return Collections.unmodifiableMap(facts);
    }

    private static String words(String field) {
        String spaced = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
