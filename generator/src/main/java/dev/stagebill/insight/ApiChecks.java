package dev.stagebill.insight;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.Reference;
import dev.stagebill.entity.RelationType;
import java.util.List;
import java.util.Set;

/** APIs that nobody provides or uses, and what still relies on something deprecated. */
final class ApiChecks implements Check {
    private static final Set<RelationType> RELIES = Set.of(RelationType.CONSUMES_API, RelationType.DEPENDS_ON);

    @Override
    public void look(Catalog catalog, Diagnostics diagnostics) {
        catalog.ofKind("api").forEach(api -> api(catalog, api, diagnostics));
        for (Entity entity : catalog.entities()) {
            if (!isDeprecated(entity)) {
                entity.references().stream()
                        .filter(reference -> RELIES.contains(reference.relation()))
                        .forEach(reference -> catalog.entity(reference.target())
                                .filter(ApiChecks::isDeprecated)
                                .ifPresent(target -> deprecated(entity, reference, target, diagnostics)));
            }
        }
    }

    private static void api(Catalog catalog, Entity api, Diagnostics diagnostics) {
        EntityRef ref = api.ref();
        if (!catalog.targets(ref, RelationType.API_PROVIDED_BY).isEmpty()) {
            return;
        }
        boolean used = !catalog.targets(ref, RelationType.API_CONSUMED_BY).isEmpty();
        Diagnostic finding = used
                ? Diagnostic.notice(
                                "catalog.api-without-provider",
                                "the API " + ref.shortName() + " is consumed, but no component provides it")
                        .hint("name it in spec.providesApis of the component that does")
                : Diagnostic.notice(
                                "catalog.unused-api",
                                "no component provides the API " + ref.shortName() + ", and none consumes it")
                        .hint("name it in spec.providesApis of the component that does");
        diagnostics.report(Pointers.at(finding, api));
    }

    private static void deprecated(Entity entity, Reference reference, Entity target, Diagnostics diagnostics) {
        Diagnostic finding = Diagnostic.notice(
                        "catalog.relies-on-deprecated",
                        reference.field() + " names " + target.ref() + ", which is deprecated")
                .related(List.of(target.location()))
                .hint("see on the page of " + target.ref() + " what takes its place");
        diagnostics.report(Pointers.at(finding, entity, reference));
    }

    private static boolean isDeprecated(Entity entity) {
        return entity.lifecycle().filter("deprecated"::equalsIgnoreCase).isPresent();
    }
}
