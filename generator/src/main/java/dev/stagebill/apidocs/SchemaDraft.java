package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Part;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Value;
import dev.stagebill.apidocs.OpenApiReference.Word;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A schema while it is being put together. */
final class SchemaDraft {
    private static final int MAX_VALUES = 1_000;

    private final List<Word> words = new ArrayList<>();
    private final Set<String> facts = new LinkedHashSet<>();
    private final List<Value> values = new ArrayList<>();
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Predicate<String> isPropertyName;
    private SafeHtml description = SafeHtml.EMPTY;
    private int moreValues;
    private boolean nullable;

    /** A draft that tells types from properties of the same name, as they are common where both are written in lower case. */
    SchemaDraft(Predicate<String> isPropertyName) {
        this.isPropertyName = isPropertyName;
    }

    void word(String text) {
        words.add(new Word(text, Optional.empty()));
    }

    void link(String text, String id) {
        words.add(new Word(isPropertyName.test(text) ? text + " object" : text, Optional.of(id)));
    }

    void words(List<Word> more) {
        words.addAll(more);
    }

    boolean hasWords() {
        return !words.isEmpty();
    }

    void fact(String fact) {
        facts.add(fact);
    }

    void value(Value value) {
        if (values.size() < MAX_VALUES) {
            values.add(value);
        } else {
            moreValues++;
        }
    }

    boolean hasValues() {
        return !values.isEmpty();
    }

    /** Adds a property; of several with one name the first stays, yet it is required when any of them says so. */
    void property(Property property) {
        properties.putIfAbsent(property.name(), property);
    }

    boolean hasProperty(String name) {
        return properties.containsKey(name);
    }

    boolean hasProperties() {
        return !properties.isEmpty();
    }

    void part(Part part) {
        parts.add(part);
    }

    void orNull() {
        nullable = true;
    }

    /** Adds to the description what it does not say yet. */
    void describe(SafeHtml text) {
        if (!text.isEmpty() && !description.toString().contains(text.toString())) {
            description = description.and(text);
        }
    }

    boolean isDescribed() {
        return !description.isEmpty();
    }

    /** Whether the words that name the type hold this one. */
    boolean says(String word) {
        return words.stream().anyMatch(each -> each.text().contains(word));
    }

    /** Adds what a schema says and other words stand for: its types and format, and what it requires without describing it. */
    void complete(Composition whole) {
        if (!whole.requiredAlone().isEmpty()) {
            fact("required: " + String.join(", ", whole.requiredAlone()));
        }
        for (String type : whole.stated()) {
            if (!says(type) && type.equals("null")) {
                orNull();
            } else if (!says(type)) {
                word((hasWords() ? ", " : "") + type);
            }
        }
        for (YamlMapping layer : whole.own()) {
            Fields.text(layer, "format").filter(format -> !says(format)).ifPresent(format -> fact("format " + format));
        }
    }

    Schema build() {
        List<Word> type = new ArrayList<>(words);
        if (type.isEmpty()) {
            type.add(new Word("any", Optional.empty()));
        }
        if (type.size() == 1
                && type.get(0).link().isEmpty()
                && isPropertyName.test(type.get(0).text())) {
            type.add(new Word(" value", Optional.empty()));
        }
        if (nullable) {
            type.add(new Word(" or null", Optional.empty()));
        }
        return new Schema(
                type, description, List.copyOf(facts), values, moreValues, List.copyOf(properties.values()), parts);
    }
}
