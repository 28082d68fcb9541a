package dev.stagebill.yaml;

import dev.stagebill.yaml.NodeComposer.Composed;
import dev.stagebill.yaml.Syntax.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a mapping. Keys are told apart by their values and kept by their texts: {@code 1} and {@code "1"} are two keys, of
 * which the last counts.
 */
final class MappingBuilder {
    private static final Object NULL = new Object();

    private final NodeComposer composer;
    private final Faults faults;
    private final Duplicates duplicates;
    private final int offset;
    private final Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
    private final Map<String, Set<Object>> values = new HashMap<>(0);
    private final Set<String> merged = new HashSet<>(0);
    private boolean onlyKeys = true;

    MappingBuilder(NodeComposer composer, Faults faults, Duplicates duplicates, int offset) {
        this.composer = composer;
        this.faults = faults;
        this.duplicates = duplicates;
        this.offset = offset;
    }

    /**
     * A key that was taken.
     *
     * @param text its text
     * @param position where it is
     * @param merges whether it merges mappings
     */
    record Key(String text, Position position, boolean merges) {}

    /** Takes a key, unless it was taken before; its value is composed next. */
    Key key(@Nullable Part part, Composed composed, Properties properties) {
        Position position = faults.lines().position(part == null ? properties.end : part.offset);
        boolean merges = composer.merges(part, composed);
        String text = merges ? "<<" : KeyTexts.of(part, composed, properties.tag, composer);
        if (!merges && isTaken(text, composed)) {
            duplicates.found(new YamlFault(
                    position, taken(text), Optional.of(composer.path().pointer(text))));
        }
        composer.path().enter(text);
        return new Key(text, position, merges);
    }

    private String taken(String text) {
        YamlMapping.Entry before = entries.get(text);
        String line =
                before == null ? "" : ", first on line " + before.keyPosition().line();
        return "the key \"" + text + "\" is there twice" + line + "; keys must be unique, remove one of them";
    }

    private boolean isTaken(String text, Composed key) {
        if (!key.isScalar()) {
            return false;
        }
        Object value = value(key.raw());
        if (!entries.containsKey(text) || merged.remove(text)) {
            if (!(value instanceof String)) {
                values.computeIfAbsent(text, t -> new HashSet<>()).add(value);
            }
            return false;
        }
        Set<Object> taken = values.get(text);
        if (taken == null && value instanceof String) {
            return true;
        }
        return !values.computeIfAbsent(text, t -> new HashSet<>(Set.of(t))).add(value);
    }

    /** What two keys are compared by: numbers as in JavaScript. */
    private static Object value(@Nullable Object raw) {
        if (raw instanceof Number number) {
            double value = number.doubleValue();
            return Double.isNaN(value) ? new Object() : value == 0 ? (Object) 0.0 : value;
        }
        return raw == null ? NULL : raw instanceof Schema.Special ? new Object() : raw;
    }

    /** Gives a key its value, which is null without a colon; {@code written} is false when the value is nothing at all. */
    void put(Key key, @Nullable YamlNode given, boolean written) {
        composer.path().leave();
        YamlNode value = given == null ? new YamlScalar(key.position(), null, "", Optional.empty()) : given;
        if (key.merges()) {
            merge(key, value);
            return;
        }
        onlyKeys &= value.isNull();
        YamlNode node = !written && value instanceof YamlScalar scalar && scalar.isNull()
                ? new YamlScalar(key.position(), null, "", scalar.tag())
                : value;
        entries.put(key.text(), new YamlMapping.Entry(key.position(), node));
    }

    private void merge(Key key, YamlNode value) {
        if (value instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> mergeOne(key, item));
        } else {
            mergeOne(key, value);
        }
    }

    private void mergeOne(Key key, YamlNode value) {
        if (!(value instanceof YamlMapping mapping)) {
            throw new YamlFaultException(new YamlFault(key.position(), "only mappings can be merged with <<"));
        }
        mapping.entries().forEach((text, entry) -> {
            if (entries.putIfAbsent(text, entry) == null) {
                merged.add(text);
            }
        });
    }

    /** Whether every value is null, as in a set. */
    boolean onlyKeys() {
        return onlyKeys;
    }

    YamlMapping build() {
        return new YamlMapping(faults.lines().position(offset), entries);
    }
}
