package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.Outline.Entry;
import dev.stagebill.apidocs.Outline.Group;
import dev.stagebill.apidocs.Outline.Label;
import dev.stagebill.apidocs.Outline.Words;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a JSON Schema: the schema itself, then its definitions, each with a place of its own. */
final class JsonSchemaReader {
    private static final int MAX_DEPTH = 20;
    private static final Set<String> HEAD = Set.of("$schema", "title", "$vocabulary");

    private final YamlMapping root;
    private final Reading reading;
    private final SchemaReader schemas;
    private final OutlineFields fields;
    private final SampleWriter samples;

    private JsonSchemaReader(YamlMapping root, YamlMapping document, Prose prose) {
        this.root = root;
        this.reading = new Reading(document, prose);
        this.schemas = new SchemaReader(reading, MAX_DEPTH);
        this.fields = new OutlineFields(reading.anchors());
        this.samples = new SampleWriter(reading.references());
    }

    static Outline read(YamlMapping root, JsonSchemaBundle bundle, Prose prose) {
        return new JsonSchemaReader(root, bundle.document(), prose).outline();
    }

    private Outline outline() {
        List<Entry> entries = new ArrayList<>();
        Fields.each(
                reading.root(),
                JsonSchemaBundle.LIST,
                (name, node) -> reading.anchors().schema(name));
        Fields.each(
                reading.root(),
                JsonSchemaBundle.LIST,
                (name, node) -> entries.add(entry(name, entries.isEmpty() ? withoutHead(node) : node)));
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("schema", "Schema", Words.NONE, entries.subList(0, 1)));
        if (entries.size() > 1) {
            groups.add(new Group("definitions", "Definitions", Words.NONE, entries.subList(1, entries.size())));
        }
        List<String> notes =
                reading.cut() ? List.of("This page leaves schemas out: the definition has too many.") : List.of();
        return new Outline(
                dialect(),
                Fields.text(root, "title").orElse(""),
                Fields.text(root, "version").orElse(""),
                Fields.flag(root, "deprecated"),
                new Words(SafeHtml.EMPTY, facts()),
                groups,
                notes);
    }

    /** The title is the name of the entry, and the dialect is told of the whole. */
    private static YamlNode withoutHead(YamlNode node) {
        if (!(node instanceof YamlMapping mapping)) {
            return node;
        }
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.keySet().removeAll(HEAD);
        return new YamlMapping(mapping.position(), entries);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (String key : List.of("$schema", "$id", "id", "$vocabulary")) {
            root.present(key).ifPresent(node -> {
                String text = JsonText.inline(node, 2_000);
                facts.add(new Fact(name(key), text, SafeLink.of(text)));
            });
        }
        return facts;
    }

    private static String name(String key) {
        return switch (key) {
            case "$schema" -> "Dialect";
            case "$vocabulary" -> "Vocabularies";
            default -> "Identifier";
        };
    }

    /** The dialect for people; its year or draft is in the address. */
    private String dialect() {
        String address = Fields.text(root, "$schema").orElse("");
        for (String version : List.of("2020-12", "2019-09", "draft-07", "draft-06", "draft-04", "draft-03")) {
            if (address.contains(version)) {
                return "JSON Schema " + version.replace("draft-0", "draft ");
            }
        }
        return "JSON Schema";
    }

    private Entry entry(String name, YamlNode node) {
        String id = reading.anchors().schema(name);
        Schema schema = schemas.read(node);
        boolean deprecated =
                node.asMapping().filter(map -> Fields.flag(map, "deprecated")).isPresent();
        Label label = new Label(Optional.of(ApiPart.Kind.SCHEMA), id, "", name, name, deprecated);
        return new Entry(label, Words.NONE, List.of(fields.block("", id, schema)), examples(node));
    }

    private List<Example> examples(YamlNode node) {
        Optional<String> sample = samples.write(node);
        return sample.map(json ->
                        List.of(new Example("", SafeHtml.EMPTY, reading.prose().code(json, "json"), true)))
                .orElse(List.of());
    }
}
