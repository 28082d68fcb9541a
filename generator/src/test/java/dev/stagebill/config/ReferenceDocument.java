package dev.stagebill.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of all keys in {@code docs/configuration.md}, generated from the records that define them. */
final class ReferenceDocument {
    static final String BEGIN = "<!-- The rest is generated from the definition of the portal file. -->\n";

    private ReferenceDocument() {}

    static String text() {
        List<String> sections = new ArrayList<>();
        addSection("", Shapes.portalFile(), sections);
        return BEGIN + sections.stream().map(section -> "\n" + section).collect(Collectors.joining());
    }

    private static void addSection(String key, RecordShape mapping, List<String> sections) {
        StringBuilder section = new StringBuilder(key.isEmpty() ? "## All keys\n\n" : "### `" + key + "`\n\n");
        section.append("| key | value | default | what for |\n|---|---|---|---|\n");
        mapping.fields().forEach(field -> section.append(row(key, field)));
        sections.add(section.toString());
        for (Field field : mapping.fields()) {
            String inner = key.isEmpty() ? field.name() : key + "." + field.name();
            if (field.shape() instanceof RecordShape shape) {
                addSection(inner, shape, sections);
            } else if (field.shape() instanceof ListShape list && list.item() instanceof RecordShape shape) {
                addSection(inner + "[]", shape, sections);
            }
        }
    }

    private static String row(String key, Field field) {
        String name = "`" + field.name() + "`" + (field.required() ? " (required)" : "");
        return "| " + name + " | " + value(key, field) + " | " + fallback(field) + " | "
                + field.description().replace("|", "\\|") + " |\n";
    }

    private static String value(String key, Field field) {
        if (field.shape() instanceof ListShape list) {
            return list.item() instanceof RecordShape item
                    ? "a list of " + (item.shortForm().isPresent() ? "strings or " : "") + "mappings, "
                            + link(key, field.name() + "[]")
                    : "a list, each " + noun(list.item());
        }
        return field.shape() instanceof RecordShape ? link(key, field.name()) : noun(field.shape());
    }

    private static String link(String key, String name) {
        String heading = key.isEmpty() ? name : key + "." + name;
        String id = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
        return "see [`" + heading + "`](#" + id + ")";
    }

    private static String noun(Shape shape) {
        if (shape instanceof ChoiceShape choice) {
            return choice.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        }
        String noun = shape instanceof TextShape text ? text.form().noun() : shape.noun();
        return noun.replaceAll("such as (.*)$", "such as `$1`")
                .replace("`\"", "`")
                .replace("\"`", "`");
    }

    private static String fallback(Field field) {
        return field.fallback()
                .map(value -> "`" + String.valueOf(value.toJava()) + "`")
                .orElse("");
    }
}
