package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.NamedSchema;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads OpenAPI 3.0, 3.1 and, where it says the same, 2.0. The tree is read as it is; nothing is resolved before it is met. */
final class OpenApiReader {
    private static final int MAX_SCHEMAS = 20_000;
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
        OperationReader operations = new OperationReader(
                reading,
                schemas,
                security,
                new CodeSamples(reading, index.entries().size()));
        return new OpenApiReference(
                Fields.text(info, "title").orElse(""),
                Fields.text(info, "version").orElse(""),
                format(root),
                reading.prose().text(Fields.text(info, "description").or(() -> Fields.text(info, "summary"))),
                OverviewReader.facts(root, info),
                servers.ofRoot(),
                new GroupReader(reading).groups(index, operations),
                schemas(),
                schemes,
                new SharedComponents(reading, operations, schemas).read(),
                notes(index));
    }

    private static String format(YamlMapping root) {
        return Fields.text(root, "openapi")
                .map(version -> "OpenAPI " + version)
                .orElseGet(() -> "Swagger " + Fields.text(root, "swagger").orElse(""));
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
