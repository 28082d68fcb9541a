package dev.stagebill.insight;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.entity.ComponentEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.Inference;
import dev.stagebill.entity.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * References to entities that no source defines: a warning each, at the place where it is written. Where most teams that are named are in no
 * source, the organisation is not part of the portal: that is told once, and each of them is a notice unless it looks like a slip.
 */
final class DanglingReferences implements Check {
    private static final Set<String> PEOPLE = Set.of("group", "user");
    private static final int FEW = 5;
    private static final int EXAMPLES = 5;

    @Override
    public void look(Catalog catalog, Diagnostics diagnostics) {
        NearNames names = new NearNames(catalog);
        Set<EntityRef> missing = new TreeSet<>();
        Set<EntityRef> known = new TreeSet<>();
        for (Entity entity : catalog.entities()) {
            for (Reference reference : entity.references()) {
                if (PEOPLE.contains(reference.target().kind())) {
                    (catalog.entity(reference.target()).isPresent() ? known : missing).add(reference.target());
                }
            }
        }
        boolean strangers = missing.size() >= FEW && missing.size() > known.size();
        if (strangers) {
            diagnostics.report(organisation(List.copyOf(missing), known.size()));
        }
        for (Entity entity : catalog.entities()) {
            for (Reference reference : entity.references()) {
                if (catalog.entity(reference.target()).isEmpty() && !isRepeated(entity, reference)) {
                    diagnostics.report(finding(entity, reference, names, strangers));
                }
            }
        }
    }

    /** The owner of a repository that nobody described is told at its component, not at each of its APIs again. */
    private static boolean isRepeated(Entity entity, Reference reference) {
        return reference.inferred() && entity.inference().whole() && !(entity instanceof ComponentEntity);
    }

    private static Diagnostic finding(Entity entity, Reference reference, NearNames names, boolean strangers) {
        Optional<String> advice = names.advice(reference);
        boolean expected =
                advice.isEmpty() && PEOPLE.contains(reference.target().kind()) && (strangers || reference.inferred());
        String said = entity.inference()
                .of(reference.field())
                .map(Inference.Fact::how)
                .orElse(reference.field() + " names " + reference.target());
        Diagnostic finding = Diagnostic.of(
                        expected ? Severity.NOTICE : Severity.WARNING,
                        "catalog.dangling-reference",
                        reference.inferred()
                                ? said + ", but no source defines " + reference.target()
                                : said + ", which no source defines")
                .hint(advice);
        return Pointers.at(finding, entity, reference);
    }

    private static Diagnostic organisation(List<EntityRef> missing, int known) {
        return Diagnostic.notice(
                        "catalog.unknown-organisation",
                        missing.size() + " groups and users that are named, such as " + examples(missing)
                                + ", are in no source; " + known + " are")
                .hint("add the repository that describes the organisation to sources in the portal file");
    }

    private static String examples(List<EntityRef> missing) {
        return String.join(
                ", ", missing.stream().limit(EXAMPLES).map(EntityRef::toString).toList());
    }
}
