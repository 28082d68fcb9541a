package dev.stagebill.entity;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.schema.Violation;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;

/** The rules for documents of kinds that the portal file defines: their version and their schema. */
final class OwnKindRules {
    private final Diagnostics diagnostics;
    private final DescriptorFile file;
    private final EntityRef entity;

    OwnKindRules(Diagnostics diagnostics, DescriptorFile file, EntityRef entity) {
        this.diagnostics = diagnostics;
        this.file = file;
        this.entity = entity;
    }

    /** Reports what is wrong with a document of a kind. */
    void check(YamlMapping root, OwnKind kind) {
        String version = root.string("apiVersion").orElse("");
        if (!kind.knows(version)) {
            Position position = root.get("apiVersion").map(YamlNode::position).orElse(root.position());
            report(
                    position,
                    "/apiVersion",
                    Diagnostic.error(
                                    "catalog.unknown-version",
                                    "the kind " + kind.config().kind() + " has no apiVersion \"" + version + "\"")
                            .hint(kind.version()));
        }
        for (Violation violation : kind.check(root)) {
            report(
                    violation.position(),
                    violation.pointer(),
                    Diagnostic.error("catalog.schema-violation", violation.message())
                            .hint("the schema of " + kind.config().kind() + " under kinds in the portal file says so"));
        }
    }

    private void report(Position position, String pointer, Diagnostic finding) {
        SourceLocation place = file.location(position);
        diagnostics.report(finding.at(place).field(pointer).about(entity.toString()));
    }
}
