package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.Outline.Block;
import dev.stagebill.apidocs.Outline.Entry;
import dev.stagebill.apidocs.Outline.Group;
import dev.stagebill.apidocs.Outline.Label;
import dev.stagebill.apidocs.Outline.Words;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a schema or a protocol of Avro: messages, then every named type in a place of its own. */
final class AvroOutline {
    private static final Set<String> PROTOCOL = Set.of("protocol", "namespace", "doc", "types", "messages", "version");
    private static final Set<String> MESSAGE = Set.of("doc", "request", "response", "errors", "one-way");

    private final YamlNode root;
    private final YamlMapping protocol;
    private final AvroNames names;
    private final Reading reading;
    private final AvroReader avro;
    private final OutlineFields fields;

    AvroOutline(YamlNode root, AvroNames names, Prose prose) {
        this.root = root;
        this.protocol = protocol(root).orElse(AsyncReading.NOTHING);
        this.names = names;
        this.reading = new Reading(root.asMapping().orElse(AsyncReading.NOTHING), prose);
        this.avro = new AvroReader(reading, names);
        this.fields = new OutlineFields(reading.anchors());
    }

    static Optional<YamlMapping> protocol(YamlNode root) {
        return root.asMapping()
                .filter(mapping -> Fields.text(mapping, "protocol").isPresent());
    }

    /** The names in a document. */
    static AvroNames names(YamlNode root) {
        AvroNames names = new AvroNames();
        Optional<YamlMapping> protocol = protocol(root);
        String namespace =
                protocol.flatMap(each -> Fields.text(each, "namespace")).orElse("");
        protocol.ifPresentOrElse(
                found -> {
                    found.items("types").forEach(type -> names.add(type, namespace));
                    Fields.each(found, "messages", (name, message) -> uses(message, namespace, names));
                },
                () -> names.add(root, ""));
        return names;
    }

    private static void uses(YamlNode node, String namespace, AvroNames names) {
        node.asMapping().ifPresent(message -> {
            message.items("request")
                    .forEach(each -> each.asMapping()
                            .flatMap(parameter -> parameter.present("type"))
                            .ifPresent(type -> names.add(type, namespace)));
            message.present("response").ifPresent(type -> names.add(type, namespace));
            message.present("errors").ifPresent(type -> names.add(type, namespace));
        });
    }

    Outline outline() {
        names.types().keySet().forEach(reading.anchors()::schema);
        List<Group> groups = new ArrayList<>();
        List<Entry> messages = new ArrayList<>();
        Fields.each(
                protocol,
                "messages",
                (name, node) ->
                        reading.references().mapping(node).ifPresent(each -> messages.add(message(name, each))));
        group("messages", "Messages", messages, groups);
        List<Entry> types = new ArrayList<>();
        if (protocol.entries().isEmpty() && names.of(root).isEmpty()) {
            types.add(whole());
        }
        names.types().forEach((name, type) -> types.add(type(name, type)));
        group("types", "Types", types, groups);
        boolean isProtocol = !protocol.entries().isEmpty();
        String title =
                Fields.text(protocol, "protocol").orElseGet(() -> names.of(root).orElse(""));
        return new Outline(
                isProtocol ? "Avro protocol" : "Avro schema",
                title.substring(title.lastIndexOf('.') + 1),
                Fields.text(protocol, "version").orElse(""),
                false,
                about(),
                groups,
                reading.cut() ? List.of("This page leaves types out: the definition has too many.") : List.of());
    }

    private static void group(String id, String title, List<Entry> entries, List<Group> groups) {
        if (!entries.isEmpty()) {
            groups.add(new Group(id, title, Words.NONE, entries));
        }
    }

    private Words about() {
        List<Fact> facts = new ArrayList<>();
        Fields.text(protocol, "protocol")
                .filter(name -> name.indexOf('.') >= 0)
                .ifPresent(name -> facts.add(new Fact("Full name", name, Optional.empty())));
        Fields.text(protocol, "namespace").ifPresent(text -> facts.add(new Fact("Namespace", text, Optional.empty())));
        facts.addAll(Further.of(protocol, PROTOCOL));
        return new Words(reading.prose().text(Fields.text(protocol, "doc")), facts);
    }

    /** A schema that is no named type: a union, a list, a simple type. */
    private Entry whole() {
        String id = reading.anchors().named("type", "schema");
        Label label = new Label(Optional.of(ApiPart.Kind.SCHEMA), id, "", "", "Schema", false);
        return new Entry(label, Words.NONE, List.of(fields.block("", id, avro.read(root))), List.of());
    }

    private Entry type(String name, YamlMapping type) {
        String id = reading.anchors().schema(name);
        String mark = Fields.text(type, "type").orElse("");
        Label label = new Label(
                Optional.of(ApiPart.Kind.SCHEMA), id, mark, name, name.substring(name.lastIndexOf('.') + 1), false);
        return new Entry(label, Words.NONE, List.of(fields.block("", id, avro.read(type))), examples(type));
    }

    private List<Example> examples(YamlMapping type) {
        return AvroSample.of(type, reading.references(), names.types())
                .map(json ->
                        List.of(new Example("", SafeHtml.EMPTY, reading.prose().code(json, "json"), true)))
                .orElse(List.of());
    }

    private Entry message(String name, YamlMapping message) {
        String id = reading.anchors().operation(Optional.of(name), "", "");
        Label label = new Label(Optional.of(ApiPart.Kind.OPERATION), id, "call", name, name, false);
        List<Property> request = new ArrayList<>();
        message.items("request").forEach(node -> node.asMapping().ifPresent(each -> request.add(avro.field(each, 0))));
        List<Block> blocks = new ArrayList<>();
        if (!request.isEmpty()) {
            blocks.add(fields.rows("Request", id, request));
        }
        answer("Response", message.present("response")).ifPresent(blocks::add);
        answer("Errors", message.present("errors")).ifPresent(blocks::add);
        List<Fact> facts = new ArrayList<>();
        if (Fields.flag(message, "one-way")) {
            facts.add(new Fact("One way", "nothing is answered", Optional.empty()));
        }
        facts.addAll(Further.of(message, MESSAGE));
        return new Entry(label, new Words(reading.prose().text(Fields.text(message, "doc")), facts), blocks, List.of());
    }

    /** The type of an answer, in one row so that types declared elsewhere are links. */
    private Optional<Block> answer(String title, Optional<YamlNode> type) {
        return type.map(node -> {
            YamlMapping.Entry value = new YamlMapping.Entry(node.position(), node);
            Schema schema = avro.read(new YamlMapping(node.position(), Map.of("type", value)));
            return new Block(title, schema, List.of(), List.of());
        });
    }
}
