package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Property;
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
import java.util.Optional;
import java.util.Set;

/** Reads CustomResourceDefinitions of {@code apiextensions.k8s.io/v1}, and of {@code v1beta1}, where versions share what is said once. */
final class CrdReader {
    /** Resources that hold templates of pods are nested this deep. */
    private static final int MAX_DEPTH = 48;

    private static final Set<String> SPEC = Set.of(
            "group", "names", "scope", "versions", "version", "validation", "additionalPrinterColumns", "subresources");
    private static final Set<String> VERSION = Set.of(
            "name",
            "served",
            "storage",
            "deprecated",
            "deprecationWarning",
            "schema",
            "additionalPrinterColumns",
            "subresources",
            "selectableFields");
    private static final Set<String> COLUMN =
            Set.of("name", "type", "format", "description", "jsonPath", "JSONPath", "priority");
    private static final Set<String> METADATA = Set.of("name", "creationTimestamp", "annotations", "labels");

    private final List<YamlMapping> resources;
    private final Reading reading;
    private final SchemaReader schemas;
    private final OutlineFields fields;

    CrdReader(List<YamlMapping> resources, Prose prose) {
        this.resources = resources;
        this.reading = new Reading(AsyncReading.NOTHING, prose);
        this.schemas = new SchemaReader(reading, MAX_DEPTH);
        this.fields = new OutlineFields(reading.anchors());
    }

    Outline outline() {
        boolean only = resources.size() == 1;
        List<Group> groups = new ArrayList<>();
        for (YamlMapping resource : resources) {
            groups.add(group(resource, only));
        }
        YamlMapping first = resources.get(0);
        return new Outline(
                "Kubernetes custom resource",
                only ? kind(first) : "",
                only ? storedVersion(first) : "",
                resources.stream().allMatch(CrdReader::allDeprecated),
                only ? about(first) : Words.NONE,
                groups,
                reading.cut() ? List.of("This page leaves fields out: the definition has too many.") : List.of());
    }

    private Group group(YamlMapping resource, boolean only) {
        List<Entry> entries = new ArrayList<>();
        versions(resource).forEach(version -> entries.add(entry(resource, version, only)));
        return only
                ? new Group("versions", "Versions", Words.NONE, entries)
                : new Group(
                        reading.anchors().another("kind", kind(resource)), kind(resource), about(resource), entries);
    }

    private static YamlMapping spec(YamlMapping resource) {
        return resource.mapping("spec").orElse(AsyncReading.NOTHING);
    }

    private static String kind(YamlMapping resource) {
        return spec(resource)
                .mapping("names")
                .flatMap(names -> Fields.text(names, "kind"))
                .or(() -> resource.mapping("metadata").flatMap(metadata -> Fields.text(metadata, "name")))
                .orElse("?");
    }

    /** The versions; where the older form has but one, it is made of its name. */
    private static List<YamlMapping> versions(YamlMapping resource) {
        List<YamlMapping> versions = spec(resource).items("versions").stream()
                .flatMap(each -> each.asMapping().stream())
                .toList();
        return versions.isEmpty() ? List.of(AsyncReading.NOTHING) : versions;
    }

    private static String name(YamlMapping resource, YamlMapping version) {
        return Fields.text(version, "name")
                .or(() -> Fields.text(spec(resource), "version"))
                .orElse("?");
    }

    private static String storedVersion(YamlMapping resource) {
        return versions(resource).stream()
                .filter(version -> Fields.flag(version, "storage"))
                .findFirst()
                .map(version -> name(resource, version))
                .orElse("");
    }

    private static boolean allDeprecated(YamlMapping resource) {
        return versions(resource).stream().allMatch(version -> Fields.flag(version, "deprecated"));
    }

    private Words about(YamlMapping resource) {
        YamlMapping spec = spec(resource);
        List<Fact> facts = new ArrayList<>();
        fact("Group", Fields.text(spec, "group"), facts);
        fact("Scope", Fields.text(spec, "scope"), facts);
        spec.mapping("names")
                .ifPresent(names -> names.entries().forEach((key, entry) -> {
                    List<String> texts = Fields.texts(names, key);
                    String text = texts.isEmpty() ? JsonText.inline(entry.value(), 1_000) : String.join(", ", texts);
                    facts.add(new Fact(words(key), text, Optional.empty()));
                }));
        YamlMapping metadata = resource.mapping("metadata").orElse(AsyncReading.NOTHING);
        fact("Name", Fields.text(metadata, "name"), facts);
        metadata.mapping("labels").ifPresent(labels -> facts.addAll(Further.of(labels, Set.of())));
        metadata.mapping("annotations").ifPresent(annotations -> facts.addAll(Further.of(annotations, Set.of())));
        facts.addAll(Further.of(metadata, METADATA));
        facts.addAll(Further.of(spec, SPEC));
        return new Words(SafeHtml.EMPTY, facts);
    }

    private static String words(String key) {
        return switch (key) {
            case "kind" -> "Kind";
            case "listKind" -> "Kind of lists";
            case "plural" -> "Plural";
            case "singular" -> "Singular";
            case "shortNames" -> "Short names";
            case "categories" -> "Categories";
            default -> key;
        };
    }

    private static void fact(String name, Optional<String> text, List<Fact> facts) {
        text.ifPresent(value -> facts.add(new Fact(name, value, Optional.empty())));
    }

    private Entry entry(YamlMapping resource, YamlMapping version, boolean only) {
        String name = name(resource, version);
        String id = reading.anchors().another("version", only ? name : kind(resource) + "-" + name);
        String group = Fields.text(spec(resource), "group").orElse("");
        Label label = new Label(
                Optional.of(ApiPart.Kind.SCHEMA),
                id,
                "",
                kind(resource),
                kind(resource) + " " + (group.isEmpty() ? "" : group + "/") + name,
                Fields.flag(version, "deprecated"));
        Optional<YamlNode> schema = schema(resource, version);
        List<Block> blocks = new ArrayList<>();
        schema.ifPresent(found -> blocks.add(fields.block("", id, schemas.read(found))));
        columns(id, version, spec(resource)).ifPresent(blocks::add);
        List<Example> examples = schema.map(found -> manifest(resource, name, found))
                .map(List::of)
                .orElse(List.of());
        return new Entry(label, new Words(SafeHtml.EMPTY, facts(resource, version)), blocks, examples);
    }

    private static Optional<YamlNode> schema(YamlMapping resource, YamlMapping version) {
        return version.mapping("schema")
                .or(() -> spec(resource).mapping("validation"))
                .flatMap(schema -> schema.present("openAPIV3Schema"));
    }

    private List<Fact> facts(YamlMapping resource, YamlMapping version) {
        List<Fact> facts = new ArrayList<>();
        fact("Served", version.get("served").map(node -> Fields.isTrue(node) ? "yes" : "no"), facts);
        fact("Stored", version.get("storage").map(node -> Fields.isTrue(node) ? "yes" : "no"), facts);
        boolean deprecated = Fields.flag(version, "deprecated");
        Optional<String> warning = Fields.text(version, "deprecationWarning");
        fact("Deprecated", warning.or(() -> deprecated ? Optional.of("yes") : Optional.empty()), facts);
        version.mapping("subresources")
                .or(() -> spec(resource).mapping("subresources"))
                .ifPresent(all -> all.entries().forEach((name, entry) -> {
                    String text = entry.value()
                                    .asMapping()
                                    .filter(each -> !each.entries().isEmpty())
                                    .isPresent()
                            ? String.join(", ", pairs(entry.value()))
                            : "yes";
                    facts.add(new Fact("Subresource " + name, text, Optional.empty()));
                }));
        List<String> selectable = version.items("selectableFields").stream()
                .flatMap(field -> field.asMapping().stream())
                .map(field -> Fields.text(field, "jsonPath").orElse("?"))
                .toList();
        fact("Selectable fields", Optional.of(String.join(", ", selectable)).filter(text -> !text.isEmpty()), facts);
        facts.addAll(Further.of(version, VERSION));
        return facts;
    }

    private static List<String> pairs(YamlNode node) {
        List<String> pairs = new ArrayList<>();
        node.asMapping()
                .ifPresent(mapping -> mapping.entries()
                        .forEach((key, entry) -> pairs.add(key + " " + JsonText.inline(entry.value(), 500))));
        return pairs;
    }

    /** What {@code kubectl get} prints beside the name. */
    private Optional<Block> columns(String id, YamlMapping version, YamlMapping spec) {
        List<YamlNode> columns = version.items("additionalPrinterColumns");
        List<Property> rows = (columns.isEmpty() ? spec.items("additionalPrinterColumns") : columns)
                .stream()
                        .flatMap(each -> each.asMapping().stream())
                        .map(this::column)
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(fields.rows("Columns of kubectl get", id + "-column", rows));
    }

    private Property column(YamlMapping column) {
        List<String> facts = new ArrayList<>();
        Fields.text(column, "jsonPath")
                .or(() -> Fields.text(column, "JSONPath"))
                .ifPresent(path -> facts.add("from " + path));
        Fields.text(column, "format").ifPresent(format -> facts.add("format " + format));
        Fields.text(column, "priority").ifPresent(priority -> facts.add("priority " + priority));
        Further.of(column, COLUMN).forEach(fact -> facts.add(fact.name() + " " + fact.text()));
        return new Property(
                Fields.text(column, "name").orElse("?"),
                "",
                false,
                false,
                reading.prose().text(Fields.text(column, "description")),
                OutlineFields.type(Fields.text(column, "type").orElse(""), facts));
    }

    private Example manifest(YamlMapping resource, String version, YamlNode schema) {
        String group = Fields.text(spec(resource), "group").orElse("");
        boolean namespaced =
                Fields.text(spec(resource), "scope").filter("Cluster"::equals).isEmpty();
        String text = CrdManifest.of(
                new CrdManifest.Head(group.isEmpty() ? version : group + "/" + version, kind(resource), namespaced),
                schema);
        return new Example("", SafeHtml.EMPTY, reading.prose().code(text, "yaml"), true);
    }
}
