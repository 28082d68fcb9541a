package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Word;
import dev.stagebill.apidocs.Outline.Block;
import dev.stagebill.apidocs.Outline.Entry;
import dev.stagebill.apidocs.Outline.Group;
import dev.stagebill.apidocs.Outline.Label;
import dev.stagebill.apidocs.Outline.Words;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads WSDL 1.1 and 2.0: interfaces with their operations, services with their addresses, messages, elements and types. */
final class WsdlReader {
    private static final Set<String> INTERFACES = Set.of("portType", "interface");
    private static final Set<String> PORTS = Set.of("port", "endpoint");
    private static final Map<String, String> TURNS =
            Map.of("input", "Input", "output", "Output", "fault", "Fault", "infault", "Fault in", "outfault", "Fault");

    private final XmlElement root;
    private final Anchors anchors = new Anchors();
    private final XsdTypes types;
    private final OutlineFields fields = new OutlineFields(anchors);
    private final Map<String, XmlElement> messages = new HashMap<>();
    private final WsdlBindings bound;

    WsdlReader(XmlElement root, Prose prose) {
        this.root = root;
        this.types = new XsdTypes(anchors, prose);
        root.all("types")
                .flatMap(each -> each.children().stream())
                .filter(XsdTypes::isSchema)
                .forEach(types::add);
        root.all("message").forEach(message -> messages.putIfAbsent(name(message), message));
        this.bound = new WsdlBindings(root);
    }

    Outline outline() {
        types.declared().keySet().forEach(types::id);
        List<Group> groups = new ArrayList<>();
        root.children().stream()
                .filter(child -> INTERFACES.contains(child.name()))
                .forEach(each -> groups.add(operations(each)));
        group("services", "Services", root.all("service").map(this::service).toList(), groups);
        group("bindings", "Bindings", root.all("binding").map(this::binding).toList(), groups);
        group("messages", "Messages", root.all("message").map(this::message).toList(), groups);
        group("elements", "Elements", declared("element "), groups);
        List<Entry> named = new ArrayList<>(declared("complexType "));
        named.addAll(declared("simpleType "));
        group("types", "Types", named, groups);
        boolean first = root.name().equals("definitions");
        return new Outline(
                first ? "WSDL 1.1" : "WSDL 2.0",
                root.attribute("name").orElse(""),
                "",
                false,
                new Words(types.documentation(root), facts()),
                groups,
                List.of());
    }

    private static void group(String id, String title, List<Entry> entries, List<Group> groups) {
        if (!entries.isEmpty()) {
            groups.add(new Group(id, title, Words.NONE, entries));
        }
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        root.attribute("targetNamespace").ifPresent(text -> facts.add(new Fact("Namespace", text, Optional.empty())));
        root.all("import").forEach(each -> facts.add(imported(each)));
        root.all("include").forEach(each -> facts.add(imported(each)));
        return facts;
    }

    private static Fact imported(XmlElement element) {
        String text = element.attribute("location")
                .or(() -> element.attribute("namespace"))
                .orElse("?");
        return new Fact("Import", text, Optional.empty());
    }

    private static String name(XmlElement element) {
        return element.attribute("name").orElse("?");
    }

    private Group operations(XmlElement port) {
        List<Entry> entries = port.all("operation")
                .map(operation -> operation(name(port), operation))
                .toList();
        List<Fact> facts = new ArrayList<>();
        port.attribute("extends").ifPresent(base -> facts.add(new Fact("Extends", base, Optional.empty())));
        port.all("fault")
                .forEach(fault -> facts.add(new Fact(
                        "Fault",
                        name(fault)
                                + fault.qualified("element")
                                        .map(e -> ", " + XmlElement.local(e))
                                        .orElse(""),
                        Optional.empty())));
        String id = anchors.another("interface", name(port));
        return new Group(id, name(port), new Words(types.documentation(port), facts), entries);
    }

    private Entry operation(String port, XmlElement operation) {
        String name = name(operation);
        String id = anchors.another("operation", name);
        List<Fact> facts = new ArrayList<>();
        operation.attributes().forEach((key, value) -> {
            if (!key.equals("name")) {
                facts.add(new Fact(key, value, Optional.empty()));
            }
        });
        facts.addAll(bound.of(port, name));
        List<Block> blocks = new ArrayList<>();
        operation.children().stream()
                .filter(turn -> TURNS.containsKey(turn.name()))
                .forEach(turn -> blocks.add(turn(id, turn)));
        Label label = new Label(Optional.of(ApiPart.Kind.OPERATION), id, "call", name, name, false);
        return new Entry(label, new Words(types.documentation(operation), facts), blocks, List.of());
    }

    private Block turn(String id, XmlElement turn) {
        String title = TURNS.get(turn.name())
                + turn.attribute("name").map(name -> " " + name).orElse("");
        Optional<XmlElement> message = turn.qualified("message").flatMap(this::find);
        List<Word> words = new ArrayList<>();
        turn.qualified("message")
                .ifPresent(name -> words.add(
                        new Word(XmlElement.local(name), message.map(each -> anchors.named("message", name(each))))));
        turn.qualified("element").ifPresent(element -> words.addAll(types.element(element)));
        turn.qualified("ref").ifPresent(fault -> words.add(new Word(XmlElement.local(fault), Optional.empty())));
        List<Property> parts = message.map(this::parts).orElse(List.of());
        Block rows = fields.rows(title, id + "-" + turn.name(), parts);
        Schema head = OutlineFields.type(words);
        SafeHtml text = types.documentation(turn);
        return new Block(
                title,
                new Schema(head.type(), text, List.of(), List.of(), 0, List.of(), List.of()),
                rows.fields(),
                List.of());
    }

    private Optional<XmlElement> find(String message) {
        return Optional.ofNullable(messages.get(XmlElement.local(message)));
    }

    private List<Property> parts(XmlElement message) {
        return message.all("part").map(this::part).toList();
    }

    private Property part(XmlElement part) {
        List<Word> words = new ArrayList<>();
        part.qualified("element").ifPresent(element -> words.addAll(types.element(element)));
        part.qualified("type").ifPresent(type -> words.addAll(types.type(type)));
        return new Property(name(part), "", false, false, types.documentation(part), OutlineFields.type(words));
    }

    private Entry message(XmlElement message) {
        String id = anchors.named("message", name(message));
        Label label = new Label(Optional.of(ApiPart.Kind.MESSAGE), id, "", name(message), name(message), false);
        List<Property> parts = parts(message);
        List<Block> blocks = parts.isEmpty() ? List.of() : List.of(fields.rows("Parts", id, parts));
        return new Entry(label, new Words(types.documentation(message), List.of()), blocks, List.of());
    }

    private Entry service(XmlElement service) {
        String id = anchors.another("service", name(service));
        List<Fact> facts = new ArrayList<>();
        service.qualified("interface")
                .ifPresent(each -> facts.add(new Fact("Interface", XmlElement.local(each), Optional.empty())));
        service.children().stream()
                .filter(child -> PORTS.contains(child.name()))
                .forEach(port -> {
                    String address = port.first("address")
                            .flatMap(each -> each.attribute("location"))
                            .or(() -> port.attribute("address"))
                            .orElse("no address");
                    facts.add(new Fact("Port " + name(port), address, SafeLink.of(address)));
                    port.qualified("binding")
                            .ifPresent(each -> facts.add(
                                    new Fact("Binding of " + name(port), XmlElement.local(each), Optional.empty())));
                });
        Label label = new Label(Optional.empty(), id, "", name(service), name(service), false);
        return new Entry(label, new Words(types.documentation(service), facts), List.of(), List.of());
    }

    private Entry binding(XmlElement binding) {
        String id = anchors.another("binding", name(binding));
        List<Fact> facts = new ArrayList<>();
        binding.qualified("type")
                .or(() -> binding.qualified("interface"))
                .ifPresent(type -> facts.add(new Fact("Interface", XmlElement.local(type), Optional.empty())));
        binding.first("binding")
                .ifPresent(how -> how.attributes()
                        .forEach(
                                (key, value) -> facts.add(new Fact(WsdlBindings.words(key), value, Optional.empty()))));
        Label label = new Label(Optional.empty(), id, "", name(binding), name(binding), false);
        return new Entry(label, new Words(types.documentation(binding), facts), List.of(), List.of());
    }

    private List<Entry> declared(String sort) {
        List<Entry> entries = new ArrayList<>();
        types.declared().forEach((key, declaration) -> {
            if (key.startsWith(sort)) {
                String id = types.id(key);
                Label label = new Label(
                        Optional.of(ApiPart.Kind.SCHEMA), id, "", name(declaration), name(declaration), false);
                entries.add(new Entry(
                        label, namespace(key), List.of(fields.block("", id, types.schema(declaration))), List.of()));
            }
        });
        return entries;
    }

    /** Types of one name may be in several namespaces. */
    private static Words namespace(String key) {
        String name = key.substring(key.indexOf('{') + 1, key.lastIndexOf('}'));
        return name.isEmpty()
                ? Words.NONE
                : new Words(SafeHtml.EMPTY, List.of(new Fact("Namespace", name, Optional.empty())));
    }
}
