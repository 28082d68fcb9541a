package dev.stagebill.insight;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.RelationType;

/** Systems and domains with nothing in them. */
final class StructureChecks implements Check {
    @Override
    public void look(Catalog catalog, Diagnostics diagnostics) {
        catalog.ofKind("system")
                .forEach(system -> empty(
                        catalog,
                        system,
                        "catalog.empty-system",
                        "name it in spec.system of its components, APIs and resources",
                        diagnostics));
        catalog.ofKind("domain")
                .forEach(domain -> empty(
                        catalog, domain, "catalog.empty-domain", "name it in spec.domain of its systems", diagnostics));
    }

    private static void empty(Catalog catalog, Entity whole, String code, String hint, Diagnostics diagnostics) {
        if (catalog.targets(whole.ref(), RelationType.HAS_PART).isEmpty()) {
            Diagnostic finding = Diagnostic.notice(
                            code,
                            "the " + whole.ref().kind() + " " + whole.ref().shortName() + " has no parts")
                    .hint(hint);
            diagnostics.report(Pointers.at(finding, whole));
        }
    }
}
