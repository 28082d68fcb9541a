package dev.stagebill.techdocs;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.entity.ComponentEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.mkdocs.RepositoryPath;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which component a README stands in for: the first one that is described in its folder, and only when no entity described there says
 * where its documentation is. Otherwise a folder with ten components would show one README ten times.
 */
final class ReadmeOwners {
    private static final List<String> SAID = List.of(DocsReference.ANNOTATION, "backstage.io/techdocs-entity");

    private ReadmeOwners() {}

    static Set<EntityRef> of(Catalog catalog) {
        Map<String, EntityRef> owners = new LinkedHashMap<>();
        Set<String> documented = new HashSet<>();
        catalog.entities().stream()
                .sorted(Comparator.comparing(Entity::location))
                .forEach(entity -> {
                    if (SAID.stream()
                            .anyMatch(key -> entity.metadata().annotation(key).isPresent())) {
                        documented.add(folder(entity));
                    } else if (entity instanceof ComponentEntity) {
                        owners.putIfAbsent(folder(entity), entity.ref());
                    }
                });
        owners.keySet().removeAll(documented);
        return Set.copyOf(owners.values());
    }

    private static String folder(Entity entity) {
        return entity.location().repository() + "\n"
                + RepositoryPath.folder(entity.location().path());
    }
}
