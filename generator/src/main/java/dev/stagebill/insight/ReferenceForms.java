package dev.stagebill.insight;

import static java.util.Map.entry;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * References that lead somewhere, yet not as they should: to a kind that the field is not for (Backstage's model lists the allowed kinds), or in
 * another case than the entity's own.
 */
final class ReferenceForms implements Check {
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("spec.owner", Set.of("group", "user")),
            entry("spec.system", Set.of("system")),
            entry("spec.domain", Set.of("domain")),
            entry("spec.subdomainOf", Set.of("domain")),
            entry("spec.subcomponentOf", Set.of("component")),
            entry("spec.providesApis", Set.of("api")),
            entry("spec.consumesApis", Set.of("api")),
            entry("spec.parent", Set.of("group")),
            entry("spec.children", Set.of("group")),
            entry("spec.members", Set.of("user")),
            entry("spec.memberOf", Set.of("group")));

    @Override
    public void look(Catalog catalog, Diagnostics diagnostics) {
        for (Entity entity : catalog.entities()) {
            for (Reference reference : entity.references()) {
                catalog.entity(reference.target()).ifPresent(target -> {
                    kind(entity, reference, diagnostics);
                    letterCase(entity, reference, target, diagnostics);
                });
            }
        }
    }

    private static void kind(Entity entity, Reference reference, Diagnostics diagnostics) {
        String field = reference.field().replaceFirst("\\[.*", "");
        Set<String> allowed = ALLOWED.getOrDefault(field, Set.of());
        if (!allowed.isEmpty() && !allowed.contains(reference.target().kind())) {
            String wanted =
                    String.join(" or ", allowed.stream().sorted().toList()).replace("api", "API");
            Diagnostic finding = Diagnostic.warning(
                            "catalog.unexpected-kind",
                            reference.field() + " names " + reference.target() + ", where " + wanted + " is expected")
                    .hint("name one, or use another field for the "
                            + reference.target().kind());
            diagnostics.report(Pointers.at(finding, entity, reference));
        }
    }

    /** The kind may be written in any case, and often is; names are copied, and then the case matters to a reader. */
    private static void letterCase(Entity entity, Reference reference, Entity target, Diagnostics diagnostics) {
        String written = reference.text();
        String name = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf(':')) + 1);
        String own = target.metadata().name();
        if (!reference.inferred() && name.equalsIgnoreCase(own) && !name.equals(own)) {
            Diagnostic finding = Diagnostic.notice(
                            "catalog.case-differs",
                            reference.field() + " says " + name + ", the "
                                    + reference.target().kind() + " calls itself " + own)
                    .related(List.of(target.location()))
                    .hint("Backstage takes both for the same; write " + own + " for those who search the files");
            diagnostics.report(Pointers.at(finding, entity, reference));
        }
    }
}
