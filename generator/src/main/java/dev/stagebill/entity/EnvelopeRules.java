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

    private static final Schema.Fields SCHEMA = Schema.mapping()
            .require("apiVersion", new TextRule("a version", Names::isApiVersion, "such as backstage.io/v1alpha1"))
            .require("kind", new TextRule("a kind", Names::isKind, "use 1 to 63 letters and digits, such as Component"))
            .require("metadata", MetadataRules.SCHEMA)
            .allow("spec", Schema.mapping());

    private EnvelopeRules() {}

    static void check(Spot root, Findings findings) {
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
}
