package dev.stagebill.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of values.
 *
 * @param position where its first character is
 * @param items the values, in order
 */
public record YamlSequence(Position position, List<YamlNode> items) implements YamlNode {
    /** Copies the items. */
    public YamlSequence {
        items = List.copyOf(items);
    }

    @Override
    public List<@Nullable Object> toJava() {
        List<@Nullable Object> values = new ArrayList<>(items.size());
        items.forEach(item -> values.add(item.toJava()));
        return values;
    }

    @Override
    public String describe() {
        return "a list";
    }
}
