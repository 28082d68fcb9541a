package dev.stagebill.techdocs;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Knows the folders of the pages that a route of Backstage may name: entities, and pages of other documentation. */
final class PortalPages implements Predicate<String> {
    private static final int PARTS = 4;

    private final Catalog catalog;
    private final Map<String, DocsSite> documented;

    /** @param documented the documentation of entities by their route ({@code namespace/kind/name}) */
    PortalPages(Catalog catalog, Map<String, DocsSite> documented) {
        this.catalog = catalog;
        this.documented = Map.copyOf(documented);
    }

    @Override
    public boolean test(String folder) {
        String[] parts = folder.split("/", PARTS + 1);
        if (parts.length < PARTS || parts[1].isEmpty() || parts[2].isEmpty() || parts[3].isEmpty()) {
            return false;
        }
        EntityRef ref = new EntityRef(parts[2], parts[1], parts[3]);
        String page = parts.length > PARTS ? parts[PARTS] : "";
        boolean canonical = folder.startsWith(parts[0] + "/" + ref.route());
        return canonical
                && switch (parts[0]) {
                    case "catalog" ->
                        catalog.entity(ref)
                                .filter(entity -> page.isEmpty() || (page.equals("definition") && isDefined(entity)))
                                .isPresent();
                    case "docs" ->
                        Optional.ofNullable(documented.get(ref.route()))
                                .filter(site -> site.pages().containsKey(page))
                                .isPresent();
                    default -> false;
                };
    }

    private static boolean isDefined(Entity entity) {
        return entity instanceof ApiEntity api
                && (api.definition().isPresent() || !api.remotes().isEmpty());
    }
}
