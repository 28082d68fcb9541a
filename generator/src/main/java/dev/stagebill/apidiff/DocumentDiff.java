package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares definitions that are schemas themselves: of JSON Schema, of custom resources of Kubernetes, of Avro. */
final class DocumentDiff {
    private DocumentDiff() {}

    /** Whoever writes documents may go on as before: what was valid is to stay so. */
    static List<String> jsonSchema(Sides sides) {
        SchemaDiff schemas = new SchemaDiff(sides);
        sides.compareTexts(sides.before().root(), sides.after().root());
        Subject subject = new Subject("the document", Place.API);
        schemas.use(
                new SchemaDiff.Use(subject, "", Direction.REQUEST),
                sides.before().root(),
                sides.after().root());
        schemas.run();
        return schemas.notes();
    }

    /** The same for resources of each version of a custom resource. */
    static List<String> customResource(Sides sides) {
        SchemaDiff schemas = new SchemaDiff(sides);
        Map<String, YamlNode> old = versions(sides.before().root());
        Map<String, YamlNode> now = versions(sides.after().root());
        now.forEach((name, schema) -> {
            Subject subject = new Subject(Words.code(name), Place.type(name));
            YamlNode before = old.get(name);
            if (before == null) {
                sides.changes().add(OpenApiRule.SCHEMA_ADDED.rule(), subject.place(), subject.says("was added"));
            } else {
                schemas.use(new SchemaDiff.Use(subject, name, Direction.REQUEST), before, schema);
            }
        });
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> sides.changes()
                        .add(
                                SchemaRule.ALTERNATIVE_REMOVED.in(Direction.REQUEST),
                                Place.type(name),
                                Words.capital("the version " + Words.code(name) + " was removed")));
        schemas.run();
        return schemas.notes();
    }

    private static Map<String, YamlNode> versions(YamlMapping root) {
        Map<String, YamlNode> versions = new LinkedHashMap<>();
        root.mapping("spec").ifPresent(spec -> {
            Optional<YamlNode> common =
                    spec.mapping("validation").flatMap(validation -> validation.get("openAPIV3Schema"));
            spec.items("versions")
                    .forEach(node -> node.asMapping()
                            .ifPresent(version -> version.mapping("schema")
                                    .flatMap(schema -> schema.get("openAPIV3Schema"))
                                    .or(() -> common)
                                    .ifPresent(schema -> versions.put(
                                            Fields.text(version, "name").orElse(""), schema))));
            common.filter(schema -> versions.isEmpty())
                    .ifPresent(
                            schema -> versions.put(Fields.text(spec, "version").orElse(""), schema));
        });
        return versions;
    }

    /** Nobody knows who reads and who writes: each of them may break. */
    static void avro(Sides sides) {
        Subject subject = new Subject("the schema", Place.API);
        for (Direction direction : Direction.values()) {
            new AvroDiff(sides.changes(), direction, List.of())
                    .compare(subject, sides.before().root(), sides.after().root());
        }
    }
}
