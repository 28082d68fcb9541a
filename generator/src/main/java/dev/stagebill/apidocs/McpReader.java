package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.Outline.Block;
import dev.stagebill.apidocs.Outline.Entry;
import dev.stagebill.apidocs.Outline.Group;
import dev.stagebill.apidocs.Outline.Label;
import dev.stagebill.apidocs.Outline.Words;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what an MCP server says of itself (Model Context Protocol 2025-06-18, "Tools", "Resources", "Prompts"). */
final class McpReader {
    private static final String FORMAT = "MCP server";
    private static final Set<String> WHOLE = Set.of(
            "name",
            "title",
            "version",
            "description",
            "instructions",
            "serverInfo",
            "tools",
            "resources",
            "resourceTemplates",
            "prompts",
            "remotes",
            "$schema");
    private static final Set<String> PART = Set.of(
            "name", "title", "description", "inputSchema", "outputSchema", "parameters", "arguments", "annotations");

    private final YamlMapping root;
    private final YamlMapping server;
    private final Reading reading;
    private final SchemaReader schemas;
    private final OutlineFields fields;
    private final SampleWriter samples;

    McpReader(YamlMapping root, Prose prose) {
        this.root = root;
        this.server = root.mapping("serverInfo").orElse(root);
        this.reading = new Reading(root, prose);
        this.schemas = new SchemaReader(reading);
        this.fields = new OutlineFields(reading.anchors());
        this.samples = new SampleWriter(reading.references());
    }

    /** A server of which nothing is known but where it is and a text. */
    static Outline words(List<ApiEntity.Remote> remotes, SafeHtml description) {
        return new Outline(FORMAT, "", "", false, new Words(description, remotes(remotes)), List.of(), List.of());
    }

    Outline outline(List<ApiEntity.Remote> remotes) {
        List<Fact> facts = new ArrayList<>(remotes(remotes));
        for (YamlNode node : root.items("remotes")) {
            node.asMapping().ifPresent(each -> remote(each, remotes, facts));
        }
        facts.addAll(Further.of(root, WHOLE));
        List<Group> groups = new ArrayList<>();
        group("tools", "Tools", ApiPart.Kind.OPERATION, groups);
        group("resources", "Resources", ApiPart.Kind.SCHEMA, groups);
        group("resourceTemplates", "Resource templates", ApiPart.Kind.SCHEMA, groups);
        group("prompts", "Prompts", ApiPart.Kind.OPERATION, groups);
        Optional<String> text = Fields.text(server, "description").or(() -> Fields.text(root, "instructions"));
        return new Outline(
                FORMAT,
                Fields.text(server, "title")
                        .or(() -> Fields.text(server, "name"))
                        .orElse(""),
                Fields.text(server, "version").orElse(""),
                false,
                new Words(reading.prose().text(text), facts),
                groups,
                reading.cut() ? List.of("This page leaves schemas out: the definition has too many.") : List.of());
    }

    private static List<Fact> remotes(List<ApiEntity.Remote> remotes) {
        return remotes.stream()
                .map(remote -> new Fact("Answers at (" + remote.type() + ")", remote.url(), SafeLink.of(remote.url())))
                .toList();
    }

    /** A remote that the entity does not name already. */
    private static void remote(YamlMapping remote, List<ApiEntity.Remote> known, List<Fact> facts) {
        String url = Fields.text(remote, "url").orElse("");
        String type = Fields.text(remote, "type").orElse("");
        if (known.stream().noneMatch(each -> each.url().equals(url))) {
            facts.add(new Fact("Answers at (" + type + ")", url, SafeLink.of(url)));
        }
        Further.of(remote, Set.of("url", "type")).forEach(facts::add);
    }

    private void group(String key, String title, ApiPart.Kind kind, List<Group> groups) {
        List<Entry> entries = new ArrayList<>();
        root.items(key).forEach(node -> node.asMapping().ifPresent(part -> entries.add(entry(part, key, kind))));
        if (!entries.isEmpty()) {
            groups.add(new Group(reading.anchors().named("group", key), title, Words.NONE, entries));
        }
    }

    private Entry entry(YamlMapping part, String key, ApiPart.Kind kind) {
        String name = Fields.text(part, "name")
                .or(() -> Fields.text(part, "uri"))
                .or(() -> Fields.text(part, "uriTemplate"))
                .orElse("?");
        String id = reading.anchors().another(key.substring(0, key.length() - 1), name);
        Label label = new Label(Optional.of(kind), id, "", name, name, Fields.flag(part, "deprecated"));
        List<Fact> facts = new ArrayList<>();
        Fields.text(part, "title").ifPresent(title -> facts.add(new Fact("Title", title, Optional.empty())));
        part.mapping("annotations").ifPresent(hints -> facts.addAll(Further.of(hints, Set.of())));
        facts.addAll(Further.of(part, PART));
        Words words = new Words(reading.prose().text(Fields.text(part, "description")), facts);
        return new Entry(label, words, blocks(part, id), examples(part));
    }

    private static Optional<YamlNode> input(YamlMapping part) {
        return part.present("inputSchema").or(() -> part.mapping("parameters").map(YamlNode.class::cast));
    }

    private List<Block> blocks(YamlMapping part, String id) {
        List<Block> blocks = new ArrayList<>();
        input(part).ifPresent(schema -> blocks.add(fields.block("Input", id, schemas.read(schema))));
        part.present("outputSchema")
                .ifPresent(schema -> blocks.add(fields.block("Output", id + "-output", schemas.read(schema))));
        List<Property> arguments = part.items("arguments").stream()
                .flatMap(node -> node.asMapping().stream())
                .map(this::argument)
                .toList();
        if (!arguments.isEmpty()) {
            blocks.add(fields.rows("Arguments", id, arguments));
        }
        return blocks;
    }

    private Property argument(YamlMapping argument) {
        List<String> facts = new ArrayList<>();
        Further.of(argument, Set.of("name", "description", "required"))
                .forEach(fact -> facts.add(fact.name() + " " + fact.text()));
        return new Property(
                Fields.text(argument, "name").orElse("?"),
                "",
                Fields.flag(argument, "required"),
                false,
                reading.prose().text(Fields.text(argument, "description")),
                OutlineFields.type("string", facts));
    }

    private List<Example> examples(YamlMapping part) {
        return input(part)
                .flatMap(samples::write)
                .map(json ->
                        List.of(new Example("", SafeHtml.EMPTY, reading.prose().code(json, "json"), true)))
                .orElse(List.of());
    }
}
