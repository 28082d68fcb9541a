package dev.stagebill.apidocs;

import dev.stagebill.apidocs.About.Detail;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads values of any form, so that nothing an author wrote is lost: what looks like a schema as a schema, all else as names and values, to a
 * bounded depth.
 */
final class Details {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_DETAILS = 200_000;
    private static final int MAX_TEXT = 4_000;
    private static final long MAX_TOTAL = 30_000_000;
    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "integer", "number", "boolean", "null");
    private static final List<String> COMPOSITIONS = List.of("allOf", "oneOf", "anyOf");

    private final Reading reading;
    private final SchemaReader schemas;
    private int details;
    private long total;

    Details(Reading reading, SchemaReader schemas) {
        this.reading = reading;
        this.schemas = schemas;
    }

    /** The entries of a mapping but for these keys. */
    List<Detail> rest(YamlMapping mapping, Set<String> known) {
        return inside(mapping, known, 0);
    }

    /** The entries of a mapping or of what it refers to; nothing for anything else. */
    List<Detail> of(YamlNode node) {
        return reading.references()
                .mapping(node)
                .map(mapping -> inside(mapping, Set.of(), 0))
                .orElse(List.of());
    }

    /** A value under its name. */
    Detail detail(String name, YamlNode node) {
        return detail(name, node, 0);
    }

    private List<Detail> inside(YamlMapping mapping, Set<String> known, int depth) {
        List<Detail> inside = new ArrayList<>();
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                inside.add(detail(key, entry.value(), depth));
            }
        });
        return inside;
    }

    private Detail detail(String name, YamlNode node, int depth) {
        if (depth >= MAX_DEPTH || ++details > MAX_DETAILS) {
            return plain(name, List.of("more in the definition"));
        }
        YamlNode value = reading.references().follow(node);
        if (value instanceof YamlMapping mapping) {
            return isSchema(mapping)
                    ? new Detail(name, SafeHtml.EMPTY, List.of(), Optional.of(schemas.read(node)), List.of())
                    : new Detail(
                            name, SafeHtml.EMPTY, List.of(), Optional.empty(), inside(mapping, Set.of(), depth + 1));
        }
        if (value instanceof YamlSequence sequence) {
            return list(name, sequence, depth);
        }
        String text = text(value);
        if (name.equals("description") || name.equals("summary")) {
            return new Detail(name, reading.prose().text(Optional.of(text)), List.of(), Optional.empty(), List.of());
        }
        return plain(name, List.of(text));
    }

    private String text(YamlNode value) {
        String text = JsonText.inline(value, MAX_TEXT);
        total += text.length() + 10;
        return total <= MAX_TOTAL ? text : "…";
    }

    private Detail list(String name, YamlSequence sequence, int depth) {
        if (sequence.items().stream().allMatch(YamlScalar.class::isInstance)) {
            return plain(name, sequence.items().stream().map(this::text).toList());
        }
        List<Detail> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            items.add(detail(String.valueOf(i + 1), sequence.items().get(i), depth + 1));
        }
        return new Detail(name, SafeHtml.EMPTY, List.of(), Optional.empty(), items);
    }

    private static Detail plain(String name, List<String> values) {
        return new Detail(name, SafeHtml.EMPTY, values, Optional.empty(), List.of());
    }

    private static boolean isSchema(YamlMapping mapping) {
        boolean typed = Fields.text(mapping, "type").filter(TYPES::contains).isPresent()
                || Fields.texts(mapping, "type").stream().anyMatch(TYPES::contains);
        return typed
                || mapping.mapping("properties").isPresent()
                || COMPOSITIONS.stream().anyMatch(key -> !mapping.items(key).isEmpty());
    }
}
