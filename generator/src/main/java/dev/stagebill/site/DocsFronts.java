package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.output.OutputPath;
import dev.stagebill.techdocs.BorrowedDocs;
import dev.stagebill.techdocs.Documentation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where documentation begins.
 *
 * @param pages the first page of the documentation of each entity
 * @param versions the first pages of its versions, the newest first; only of those that have several
 */
record DocsFronts(Map<EntityRef, OutputPath> pages, Map<EntityRef, List<PageVersions.Link>> versions) {
    DocsFronts {
        pages = Map.copyOf(pages);
        versions = Map.copyOf(versions);
    }

    static DocsFronts of(Catalog catalog, List<Documentation> documentations) {
        Map<EntityRef, OutputPath> pages = new HashMap<>();
        Map<EntityRef, List<PageVersions.Link>> versions = new HashMap<>();
        for (Documentation docs : documentations) {
            pages.put(docs.entity(), DocumentPages.front(docs));
            VersionSet.of(docs).ifPresent(set -> versions.put(docs.entity(), PageVersions.fronts(set)));
        }
        BorrowedDocs.of(catalog, documentations)
                .forEach((ref, borrowed) -> pages.put(ref, DocumentPages.start(borrowed)));
        return new DocsFronts(pages, versions);
    }

    Optional<OutputPath> page(EntityRef ref) {
        return Optional.ofNullable(pages.get(ref));
    }

    List<PageVersions.Link> versions(EntityRef ref) {
        return versions.getOrDefault(ref, List.of());
    }
}
