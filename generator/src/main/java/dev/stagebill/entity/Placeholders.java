package dev.stagebill.entity;

import dev.stagebill.bundle.Placement;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fills in placeholders: a mapping with exactly one key {@code $text}, {@code $json}, {@code $yaml}, {@code $openapi} or {@code $asyncapi}
 * stands for the content of a file of the same repository (Backstage: {@code PlaceholderProcessor}). A mapping with another key that begins
 * with a dollar sign is left as it is, with all that is in it. What cannot be read stays as it is written and is reported.
 */
final class Placeholders {
    static final String CODE = "catalog.unreadable-placeholder";

    private static final Set<String> KEYS = Set.of("$text", "$openapi", "$asyncapi", "$json", "$yaml");

    /** What Backstage looks at, or adds to, before it fills in placeholders. */
    private static final Set<String> FIXED = Set.of(
            "/apiVersion",
            "/kind",
            "/metadata",
            "/metadata/name",
            "/metadata/namespace",
            "/metadata/annotations",
            "/metadata/annotations/backstage.io~1managed-by-location",
            "/metadata/annotations/backstage.io~1managed-by-origin-location");

    private final PlaceholderFiles files;
    private final Findings findings;
    private final Map<String, Filled> texts = new HashMap<>();

    Placeholders(PlaceholderFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /**
     * The text that a placeholder stands for.
     *
     * @param text the text
     * @param file the file it was read from
     * @param parts where parts of other files come from that were brought in
     */
    record Filled(String text, PlaceholderFiles.Content file, List<Placement> parts) {}

    /** The document with all placeholders in it filled in. */
    Spot fill(Spot root) {
        return root.with(filled(root));
    }

    /** The text that was filled in for the value with this pointer. */
    Optional<Filled> text(String pointer) {
        return Optional.ofNullable(texts.get(pointer));
    }

    private YamlNode filled(Spot spot) {
        if (spot.node() instanceof YamlSequence list) {
            List<YamlNode> items = new ArrayList<>();
            spot.items().forEach(item -> items.add(filled(item)));
            return new YamlSequence(list.position(), items);
        }
        if (!(spot.node() instanceof YamlMapping mapping)) {
            return spot.node();
        }
        Set<String> keys = mapping.entries().keySet();
        if (keys.stream().noneMatch(key -> key.startsWith("$"))) {
            return fields(spot, mapping);
        }
        boolean placeholder = keys.size() == 1 && KEYS.containsAll(keys) && !FIXED.contains(spot.pointer());
        return placeholder ? value(spot, mapping) : mapping;
    }

    private YamlMapping fields(Spot spot, YamlMapping mapping) {
        Map<String, YamlMapping.Entry> filled = new LinkedHashMap<>();
        spot.fields()
                .forEach(field -> filled.put(field.name(), new YamlMapping.Entry(field.keyPosition(), filled(field))));
        return new YamlMapping(mapping.position(), filled);
    }

    private YamlNode value(Spot spot, YamlMapping mapping) {
        Spot target = spot.fields().get(0);
        Optional<YamlNode> value = files.read(target, findings).flatMap(file -> content(spot, target, file));
        if (value.isEmpty()) {
            findings.unknown(spot.pointer());
        }
        return value.orElse(mapping);
    }

    private Optional<YamlNode> content(Spot spot, Spot target, PlaceholderFiles.Content file) {
        return switch (target.name()) {
            case "$text" -> Optional.of(text(spot, new Filled(file.text(), file, List.of())));
            case "$json" -> parsed(spot, target, "JSON", jsonDocuments(file.text()));
            case "$yaml" -> parsed(spot, target, "YAML", yamlDocuments(file.text()));
            default ->
                files.bundled(target, file, findings)
                        .map(placed -> text(spot, new Filled(placed.text(), file, placed.parts())));
        };
    }

    /** JSON has no byte order mark, and nothing is no JSON. */
    private static List<YamlDocument> jsonDocuments(String text) {
        boolean nothing = text.isBlank() || text.startsWith("\uFEFF");
        return nothing ? List.of() : List.of(JsonReader.read(text));
    }

    /** Backstage counts a document that is null, which other readers of a stream pass over. */
    private static List<YamlDocument> yamlDocuments(String text) {
        List<YamlDocument> documents = new YamlReader().readAll(text);
        boolean one = DocumentCount.of(text) == 1;
        return one && documents.isEmpty() ? List.of(JsonReader.read("null")) : one ? documents : List.of();
    }

    private Optional<YamlNode> parsed(Spot spot, Spot target, String language, List<YamlDocument> documents) {
        if (documents.size() == 1 && documents.get(0).root().isPresent()) {
            return Optional.of(
                    Relocated.to(spot.node().position(), documents.get(0).root().get()));
        }
        String reason = documents.stream()
                .flatMap(document -> document.fault().stream())
                .findFirst()
                .map(fault -> ": line " + fault.position().line() + ": " + fault.message())
                .orElse("");
        String path = target.node().asString().orElse("");
        findings.error(target, CODE, path + " is not one " + language + " document" + reason, "");
        return Optional.empty();
    }

    private YamlNode text(Spot spot, Filled filled) {
        texts.put(spot.pointer(), filled);
        return new YamlScalar(spot.node().position(), filled.text(), filled.text(), Optional.empty());
    }
}
