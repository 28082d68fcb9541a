package dev.stagebill.entity;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.schema.Violation;
import dev.stagebill.yaml.YamlMapping;

/** The rules for documents of kinds that the portal file defines: their version and their schema. */
final class OwnKindRules {
    private final Findings findings;

    OwnKindRules(Findings findings) {
        this.findings = findings;
    }

    /** Reports what is wrong with a document of a kind. */
    void check(Spot root, OwnKind kind) {
        String name = kind.config().kind();
        Spot version = root.field("apiVersion").orElse(root);
        String written = version.node().asString().orElse("");
        if (!kind.knows(written)) {
            findings.error(
                    version,
                    "catalog.unknown-version",
                    "the kind " + name + " has no apiVersion \"" + Names.cut(written) + "\"",
                    kind.version().orElse(""));
        }
        root.node().asMapping().ifPresent(document -> checkSchema(document, kind));
    }

    private void checkSchema(YamlMapping document, OwnKind kind) {
        for (Violation violation : kind.check(document)) {
            findings.refuse(
                    Diagnostic.error("catalog.schema-violation", violation.message())
                            .field(violation.pointer()),
                    violation.position(),
                    "the schema of " + kind.config().kind() + " under kinds in the portal file says so");
        }
    }
}
