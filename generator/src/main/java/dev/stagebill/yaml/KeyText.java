package dev.stagebill.yaml;

import java.util.stream.Collectors;

/**
 * What a key that is no string is called: a number by its value, null by the empty text, a collection in flow style, as in the parser that
 * Backstage uses.
 */
final class KeyText {
    private KeyText() {}

    static String of(YamlNode key) {
        if (key instanceof YamlMapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry -> entry.getValue().value().isNull()
                            ? entry.getKey()
                            : entry.getKey() + ": " + of(entry.getValue().value()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (key instanceof YamlSequence sequence) {
            return sequence.items().stream().map(KeyText::of).collect(Collectors.joining(", ", "[ ", " ]"));
        }
        Object value = key.toJava();
        return value == null ? "" : value instanceof Double ? ((YamlScalar) key).text() : String.valueOf(value);
    }
}
