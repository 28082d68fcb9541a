package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads fields of definitions forgivingly: authors write {@code version: 1.0} without quotes, and lists where mappings belong. */
public final class Fields {
    private Fields() {}

    /** The text of a value that is no list and no mapping, as written. */
    public static Optional<String> text(YamlMapping mapping, String key) {
        return mapping.present(key).flatMap(Fields::text);
    }

    /** The text of a node that is no list and no mapping, as written. */
    public static Optional<String> text(YamlNode node) {
        return node instanceof YamlScalar scalar && !scalar.isNull() ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** The texts in a list. */
    public static List<String> texts(YamlMapping mapping, String key) {
        List<String> texts = new ArrayList<>();
        mapping.items(key).forEach(item -> text(item).ifPresent(texts::add));
        return texts;
    }

    /** Whether a value is {@code true}. */
    public static boolean flag(YamlMapping mapping, String key) {
        return mapping.get(key).filter(Fields::isTrue).isPresent();
    }

    /** Whether it is the value true. */
    public static boolean isTrue(YamlNode node) {
        return node instanceof YamlScalar scalar && Boolean.TRUE.equals(scalar.value());
    }

    /** Whether it is the value false. */
    public static boolean isFalse(YamlNode node) {
        return node instanceof YamlScalar scalar && Boolean.FALSE.equals(scalar.value());
    }

    /** Does something with each entry of the mapping at a key, in order. */
    public static void each(YamlMapping mapping, String key, BiConsumer<String, YamlNode> action) {
        mapping.mapping(key)
                .ifPresent(found -> found.entries().forEach((name, entry) -> action.accept(name, entry.value())));
    }
}
