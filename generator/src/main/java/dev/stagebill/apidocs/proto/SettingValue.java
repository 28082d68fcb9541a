package dev.stagebill.apidocs.proto;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The value of an option. */
sealed interface SettingValue {
    /** The value in one line, as the text format writes it; a string on its own without quotes. */
    String text();

    /** The same inside of another value. */
    default String nested() {
        return text();
    }

    /** The values of a field of a message; none in other values. */
    default List<SettingValue> all(String field) {
        return List.of();
    }

    /** The first value of a field of a message. */
    default Optional<SettingValue> get(String field) {
        return all(field).stream().findFirst();
    }

    /** A number, name or string. */
    record Scalar(String text, boolean quoted) implements SettingValue {
        @Override
        public String nested() {
            return quoted ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : text;
        }
    }

    /** A message with its fields in order. */
    record Block(List<Pair> entries) implements SettingValue {
        /** Copies the entries. */
        public Block {
            entries = List.copyOf(entries);
        }

        @Override
        public String text() {
            return entries.stream()
                    .map(entry -> entry.name() + ": " + entry.value().nested())
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }

        @Override
        public List<SettingValue> all(String field) {
            return entries.stream()
                    .filter(entry -> entry.name().equals(field))
                    .flatMap(entry -> entry.value() instanceof Items items
                            ? items.items().stream()
                            : List.of(entry.value()).stream())
                    .toList();
        }
    }

    /** A list. */
    record Items(List<SettingValue> items) implements SettingValue {
        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return items.stream().map(SettingValue::nested).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** A field of a message in the text format. */
    record Pair(String name, SettingValue value) {}
}
