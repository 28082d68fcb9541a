package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Group;
import dev.stagebill.apidocs.OpenApiReference.NamedSchema;
import dev.stagebill.apidocs.OpenApiReference.Operation;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads OpenAPI 3.0, 3.1 and, where it says the same, 2.0. The tree is read as it is; nothing is resolved before it is met. */
final class OpenApiReader {
    private static final int MAX_SCHEMAS = 20_000;
    private static final String UNTAGGED = "Operations";
    private static final String WEBHOOKS = "Webhooks";
    private static final YamlMapping NOTHING = new YamlMapping(Position.START, Map.of());

    private final Reading reading;
    private final YamlMapping root;
    private final YamlMapping info;
    private final SchemaReader schemas;

    private OpenApiReader(YamlMapping root, Prose prose) {
        this.reading = new Reading(root, prose);
        this.root = root;
        this.info = root.mapping("info").orElse(NOTHING);
        this.schemas = new SchemaReader(reading);
    }

    static OpenApiReference read(YamlMapping root, Prose prose) {
        return new OpenApiReader(root, prose).read();
    }

    private OpenApiReference read() {
        // Names get their ids first, in the order of the definition, so that the ids do not depend on who refers to
        // whom.
        namedSchemas().entries().keySet().forEach(reading.anchors()::schema);
        SecurityReader security = new SecurityReader(reading);
        List<OpenApiReference.SecurityScheme> schemes = security.schemes();
        OperationIndex index = OperationIndex.of(reading);
        ServerReader servers = new ServerReader(reading, schemas);
        OperationReader operations = new OperationReader(reading, schemas, security, servers);
        return new OpenApiReference(
                Fields.text(info, "title").orElse(""),
                Fields.text(info, "version").orElse(""),
                format(root),
                reading.prose().text(Fields.text(info, "description").or(() -> Fields.text(info, "summary"))),
                facts(),
                servers.ofRoot(),
                groups(index, operations),
                schemas(),
                schemes,
                notes(index));
    }

    private static String format(YamlMapping root) {
        return Fields.text(root, "openapi")
                .map(version -> "OpenAPI " + version)
                .orElseGet(() -> "Swagger " + Fields.text(root, "swagger").orElse(""));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Fields.text(info, "termsOfService")
                .ifPresent(url -> facts.add(new Fact("Terms of service", url, SafeLink.of(url))));
        info.mapping("contact").ifPresent(contact -> contact(contact, facts));
        info.mapping("license").ifPresent(license -> {
            Optional<String> url = Fields.text(license, "url");
            String name = Fields.text(license, "name")
                    .or(() -> Fields.text(license, "identifier"))
                    .or(() -> url)
                    .orElse("");
            facts.add(new Fact("Licence", name, url.flatMap(SafeLink::of)));
        });
        root.mapping("externalDocs").ifPresent(docs -> {
            String url = Fields.text(docs, "url").orElse("");
            String text = Fields.text(docs, "description").orElse(url);
            facts.add(new Fact("Documentation", text, SafeLink.of(url)));
        });
        return facts;
    }

    private static void contact(YamlMapping contact, List<Fact> facts) {
        Optional<String> url = Fields.text(contact, "url");
        Optional<String> email = Fields.text(contact, "email");
        Fields.text(contact, "name")
                .or(() -> url)
                .ifPresent(name -> facts.add(new Fact("Contact", name, url.flatMap(SafeLink::of))));
        email.ifPresent(address -> facts.add(new Fact("Mail", address, SafeLink.of("mailto:" + address))));
    }

    private List<Group> groups(OperationIndex index, OperationReader reader) {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        Map<String, SafeHtml> descriptions = new LinkedHashMap<>();
        root.items("tags").stream()
                .flatMap(node -> node.asMapping().stream())
                .forEach(tag -> Fields.text(tag, "name").ifPresent(name -> {
                    byTag.putIfAbsent(name, new ArrayList<>());
                    descriptions.putIfAbsent(name, reading.prose().text(Fields.text(tag, "description")));
                }));
        List<Operation> untagged = new ArrayList<>();
        List<Operation> webhooks = new ArrayList<>();
        for (OperationIndex.Entry entry : index.entries()) {
            Optional<String> tag =
                    Fields.texts(entry.operation(), "tags").stream().findFirst();
            List<Operation> group = entry.webhook()
                    ? webhooks
                    : tag.map(name -> byTag.computeIfAbsent(name, key -> new ArrayList<>()))
                            .orElse(untagged);
            group.add(reader.read(entry));
        }
        List<Group> groups = new ArrayList<>();
        byTag.forEach(
                (name, operations) -> group(groups, name, descriptions.getOrDefault(name, SafeHtml.EMPTY), operations));
        group(groups, UNTAGGED, SafeHtml.EMPTY, untagged);
        group(groups, WEBHOOKS, SafeHtml.EMPTY, webhooks);
        return groups;
    }

    private void group(List<Group> groups, String name, SafeHtml description, List<Operation> operations) {
        if (!operations.isEmpty() || !description.isEmpty()) {
            groups.add(new Group(reading.anchors().tag(name.toLowerCase(Locale.ROOT)), name, description, operations));
        }
    }

    private YamlMapping namedSchemas() {
        Optional<YamlMapping> named = reading.legacy()
                ? root.mapping("definitions")
                : root.mapping("components").flatMap(components -> components.mapping("schemas"));
        return named.orElse(NOTHING);
    }

    private List<NamedSchema> schemas() {
        List<NamedSchema> named = new ArrayList<>();
        namedSchemas().entries().entrySet().stream()
                .limit(MAX_SCHEMAS)
                .forEach(entry -> named.add(new NamedSchema(
                        reading.anchors().schema(entry.getKey()),
                        entry.getKey(),
                        schemas.read(entry.getValue().value()))));
        return named;
    }

    private List<String> notes(OperationIndex index) {
        List<String> notes = new ArrayList<>();
        if (index.left() > 0) {
            notes.add("This page shows the first " + OperationIndex.MAX_OPERATIONS + " operations; " + index.left()
                    + " more are in the definition.");
        }
        if (namedSchemas().entries().size() > MAX_SCHEMAS) {
            notes.add("This page shows the first " + MAX_SCHEMAS + " schemas; the others are in the definition.");
        }
        if (reading.cut()) {
            notes.add(
                    "This definition is too large to be shown in full; types that are not shown are in the definition.");
        }
        return notes;
    }
}
