package dev.stagebill.entity;

import dev.stagebill.diagnostics.Diagnostic;
import java.util.List;

/**
 * The rules for what every document has: exactly four fields, a kind, a version and a name ({@code packages/catalog-model}:
 * {@code EntityEnvelope.schema.json}, {@code Entity.schema.json}, {@code NoForeignRootFieldsEntityPolicy},
 * {@code FieldFormatEntityPolicy}).
 */
final class EnvelopeRules {
    private static final List<String> FIELDS = List.of("apiVersion", "kind", "metadata", "spec");
    private static final List<String> REQUIRED = List.of("apiVersion", "kind", "metadata");

    private static final Schema.Fields SCHEMA = Schema.mapping()
            .require("apiVersion", new TextRule("a version", Names::isApiVersion, "such as backstage.io/v1alpha1"))
            .require("kind", new TextRule("a kind", Names::isKind, "use 1 to 63 letters and digits, such as Component"))
            .require("metadata", MetadataRules.SCHEMA)
            .allow("spec", Schema.mapping());

    private EnvelopeRules() {}

    /** Whether a document is no entity at all. */
    static boolean isForeign(Spot root) {
        return REQUIRED.stream().noneMatch(name -> root.field(name).isPresent());
    }

    static void check(Spot root, Findings findings) {
        if (isForeign(root)) {
            checkForeign(root, findings);
            return;
        }
        SCHEMA.check(root, findings);
        MetadataRules.checkAnnotations(root, findings);
        root.fields().stream()
                .filter(field -> !FIELDS.contains(field.name()))
                .forEach(field -> findings.refuse(
                        Diagnostic.error("catalog.unknown-field", "an entity has no field " + field.path())
                                .field(field.pointer()),
                        field.keyPosition(),
                        "the fields of an entity are apiVersion, kind, metadata and spec"));
    }

    /** A file of another sort has one thing wrong with it, not one for each of its fields. */
    private static void checkForeign(Spot root, Findings findings) {
        findings.refuse(
                Diagnostic.error("catalog.not-an-entity", "this is no entity: it has no apiVersion, kind and metadata")
                        .field(root.pointerTo("apiVersion")),
                root.keyPosition(),
                "add them, or keep the file out of catalog.files and of the targets of Locations");
    }
}
