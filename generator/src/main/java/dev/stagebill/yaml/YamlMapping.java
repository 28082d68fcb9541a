package dev.stagebill.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values by name, in the order of the text.
 *
 * @param position where its first character is
 * @param entries the entries by key; a key that is no string is kept by its text
 */
public record YamlMapping(Position position, Map<String, Entry> entries) implements YamlNode {
    /**
     * One entry.
     *
     * @param keyPosition where the key's first character is
     * @param value the value
     */
    public record Entry(Position keyPosition, YamlNode value) {}

    /** Copies the entries and keeps their order. */
    public YamlMapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key, when the key is there; it may be a null value. */
    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The value of a key, when it is there and not null. */
    public Optional<YamlNode> present(String key) {
        return get(key).filter(value -> !value.isNull());
    }

    /** The value of a key, when it is a string. */
    public Optional<String> string(String key) {
        return get(key).flatMap(YamlNode::asString);
    }

    /** The value of a key, when it is a mapping. */
    public Optional<YamlMapping> mapping(String key) {
        return get(key).flatMap(YamlNode::asMapping);
    }

    /** The items of the list at a key; none when there is no list. */
    public List<YamlNode> items(String key) {
        return get(key).flatMap(YamlNode::asSequence).map(YamlSequence::items).orElse(List.of());
    }

    /** The strings in the list at a key; other items are passed over. */
    public List<String> strings(String key) {
        List<String> strings = new ArrayList<>();
        items(key).forEach(item -> item.asString().ifPresent(strings::add));
        return List.copyOf(strings);
    }

    /** Where the key is, or this mapping when the key is missing. */
    public Position keyPosition(String key) {
        Entry entry = entries.get(key);
        return entry == null ? position : entry.keyPosition();
    }

    @Override
    public Map<String, @Nullable Object> toJava() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        entries.forEach((key, entry) -> values.put(key, entry.value().toJava()));
        return values;
    }

    @Override
    public String describe() {
        return "a mapping";
    }
}
