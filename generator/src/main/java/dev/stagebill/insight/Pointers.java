package dev.stagebill.insight;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.Reference;

/** Where a finding about an entity or one of its references belongs. */
final class Pointers {
    private Pointers() {}

    /** The finding at the place of a reference; the pointer is of the form that RFC 6901 gives {@code spec.dependsOn[2]}. */
    static Diagnostic at(Diagnostic finding, Entity entity, Reference reference) {
        Diagnostic placed = finding.at(reference.location()).about(entity.ref().toString());
        return reference.inferred()
                ? placed
                : placed.field("/" + reference.field().replaceAll("[.\\[]", "/").replace("]", ""));
    }

    /** The finding at the beginning of an entity. */
    static Diagnostic at(Diagnostic finding, Entity entity) {
        return finding.at(entity.location()).about(entity.ref().toString());
    }
}
