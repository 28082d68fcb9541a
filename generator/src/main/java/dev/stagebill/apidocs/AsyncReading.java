package dev.stagebill.apidocs;

import dev.stagebill.apidocs.About.Detail;
import dev.stagebill.apidocs.About.Tag;
import dev.stagebill.apidocs.AsyncApiReference.Link;
import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the readers of one AsyncAPI document share: what all of its objects have in common. For one thread. */
final class AsyncReading {
    static final YamlMapping NOTHING = new YamlMapping(Position.START, Map.of());

    private static final Set<String> COMMON =
            Set.of("title", "summary", "description", "tags", "externalDocs", "bindings");

    private static final Set<String> PARAMETER =
            Set.of("enum", "default", "examples", "description", "location", "schema");
    private static final int MAX_VALUE = 1_000;

    /** Parts that are used in many places are shown in each; a hostile definition is cut here. */
    private static final int MAX_SHOWN = 200_000;

    private static final long MAX_TEXT = 20_000_000;

    private final Reading reading;
    private final SchemaReader schemas;
    private final Details details;
    private int parts;
    private long text;

    AsyncReading(YamlMapping root, Prose prose) {
        this.reading = new Reading(root, prose);
        this.schemas = new SchemaReader(reading);
        this.details = new Details(reading, schemas);
    }

    Reading base() {
        return reading;
    }

    YamlMapping root() {
        return reading.root();
    }

    Anchors anchors() {
        return reading.anchors();
    }

    SchemaReader schemas() {
        return schemas;
    }

    Details details() {
        return details;
    }

    SafeHtml prose(YamlMapping owner, String key) {
        return reading.prose().text(Fields.text(owner, key));
    }

    /** The shared parts of one sort. */
    YamlMapping components(String section) {
        return root().mapping("components")
                .flatMap(components -> components.mapping(section))
                .orElse(NOTHING);
    }

    /** The mapping that a node is or refers to; empty when it is something else. */
    YamlMapping mapping(YamlNode node) {
        return reading.references().mapping(node).orElse(NOTHING);
    }

    /** The entries of the mapping at a key of the document, resolved. */
    YamlMapping named(YamlMapping owner, String key) {
        return owner.get(key).map(this::mapping).orElse(NOTHING);
    }

    /** Whether one more link, tag or fact may be shown. */
    boolean mayShow() {
        return ++parts <= MAX_SHOWN;
    }

    /** As many of these as may still be shown. */
    List<YamlNode> bounded(List<YamlNode> nodes) {
        return nodes.stream().filter(node -> mayShow()).toList();
    }

    /** Whether the page leaves something out. */
    boolean cut() {
        return parts > MAX_SHOWN || text > MAX_TEXT || reading.cut();
    }

    /** A text on its way to the page; empty when there have been too many. */
    private String bounded(Optional<String> value) {
        text += value.map(String::length).orElse(0);
        return text > MAX_TEXT ? "" : value.orElse("");
    }

    /** What can be said about anything; {@code known} keys are shown elsewhere, {@code facts} as single values. */
    About about(YamlMapping owner, Set<String> known, Map<String, String> facts) {
        List<Fact> stated = new ArrayList<>();
        facts.forEach((key, name) -> Fields.text(owner, key)
                .map(value -> bounded(Optional.of(value)))
                .ifPresent(value -> stated.add(new Fact(name, value, SafeLink.of(value)))));
        owner.get("externalDocs")
                .map(this::mapping)
                .flatMap(this::documentation)
                .ifPresent(stated::add);
        Set<String> shown = new HashSet<>(COMMON);
        shown.addAll(known);
        shown.addAll(facts.keySet());
        return new About(
                bounded(Fields.text(owner, "title")),
                bounded(Fields.text(owner, "summary")),
                prose(owner, "description"),
                bounded(Fields.text(owner, "description")),
                stated,
                tags(owner),
                owner.get("bindings").map(details::of).orElse(List.of()),
                details.rest(owner, shown));
    }

    private Optional<Fact> documentation(YamlMapping docs) {
        String url = Fields.text(docs, "url").orElse("");
        String text = Fields.text(docs, "description")
                .map(words -> words + " (" + url + ")")
                .orElse(url);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Fact("Documentation", text, SafeLink.of(url)));
    }

    private List<Tag> tags(YamlMapping owner) {
        List<Tag> tags = new ArrayList<>();
        for (YamlNode node : bounded(owner.items("tags"))) {
            YamlMapping tag = mapping(node);
            Fields.text(node)
                    .or(() -> Fields.text(tag, "name"))
                    .or(() -> Fields.text(tag, References.KEY))
                    .ifPresent(name -> tags.add(new Tag(
                            name,
                            prose(tag, "description"),
                            details.rest(tag, Set.of("name", "description", References.KEY)))));
        }
        return tags;
    }

    /** Parameters of a channel, or variables of a server, by name. */
    List<Property> parameters(YamlMapping owner, String key) {
        List<Property> parameters = new ArrayList<>();
        named(owner, key).entries().forEach((name, entry) -> parameters.add(parameter(name, entry.value())));
        return parameters;
    }

    /** In 2.x a parameter has a schema, in 3.x it is nearly one itself. */
    private Property parameter(String name, YamlNode node) {
        YamlMapping parameter = mapping(node);
        Optional<YamlNode> own = parameter.present("schema");
        Property read = schemas.property(name, own.orElseGet(() -> values(parameter)), false, 0);
        List<String> facts = new ArrayList<>(read.schema().facts());
        Fields.text(parameter, "location").ifPresent(location -> facts.add("from " + location));
        parameter.entries().forEach((key, entry) -> {
            if (!PARAMETER.contains(key)) {
                facts.add(key + " " + JsonText.inline(entry.value(), MAX_VALUE));
            }
        });
        SafeHtml description = prose(parameter, "description");
        return new Property(
                name,
                "",
                false,
                read.deprecated(),
                description.isEmpty() ? read.description() : description,
                withFacts(
                        read.schema(),
                        facts,
                        own.isPresent() && !description.isEmpty() ? read.description() : SafeHtml.EMPTY));
    }

    /** What a parameter has in common with a schema. */
    private static YamlMapping values(YamlMapping parameter) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(parameter.entries());
        entries.keySet().retainAll(List.of("enum", "default", "examples"));
        return new YamlMapping(parameter.position(), entries);
    }

    static Schema withFacts(Schema schema, List<String> facts, SafeHtml description) {
        return new Schema(
                schema.type(),
                description,
                facts,
                schema.values(),
                schema.moreValues(),
                schema.properties(),
                schema.parts());
    }

    /** Links to traits of this sort, as they are named where they are applied. */
    List<Link> traits(YamlMapping owner, String section, String sort) {
        List<Link> links = new ArrayList<>();
        for (YamlNode trait : bounded(owner.items("traits"))) {
            Optional<String> reference = trait.asMapping().flatMap(mapping -> mapping.string(References.KEY));
            reference.ifPresent(text -> links.add(new Link(lastOf(text), traitId(text, section, sort))));
        }
        return links;
    }

    private Optional<String> traitId(String reference, String section, String sort) {
        String name = lastOf(reference);
        boolean there = reference.startsWith("#/components/" + section + "/")
                && components(section).get(name).isPresent();
        return there ? Optional.of(anchors().named(sort, name)) : Optional.empty();
    }

    /** The name at the end of a reference. */
    static String lastOf(String reference) {
        String name = References.isLocal(reference) ? reference.substring(reference.lastIndexOf('/') + 1) : reference;
        return References.decode(name);
    }

    /** The values of a detail that stand for themselves. */
    List<Detail> entries(YamlMapping owner, String key) {
        return owner.get(key).map(details::of).orElse(List.of());
    }

    /** Whether it should no longer be used; only schemas can say so by the specification, others say it all the same. */
    static boolean deprecated(YamlMapping owner) {
        return Fields.flag(owner, "deprecated") || Fields.flag(owner, "x-deprecated");
    }
}
