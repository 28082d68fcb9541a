package dev.stagebill.search;

import dev.stagebill.apidocs.ApiPart;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.search.SearchDocument.Passage;
import dev.stagebill.search.SearchDocument.Standing;
import dev.stagebill.site.DefinitionPage;
import java.util.List;
import java.util.Locale;

/** The parts of API definitions as documents to find. */
final class PartDocuments {
    private final EntityFilters filters;
    private final Standing standing;

    PartDocuments(EntityFilters filters, Standing standing) {
        this.filters = filters;
        this.standing = standing;
    }

    /** A part of the definition on a page. It can be filtered by everything that its API can. */
    SearchDocument of(DefinitionPage page, ApiPart part) {
        EntityRef ref = page.api().ref();
        return new SearchDocument(
                part.kind().name().toLowerCase(Locale.ROOT),
                ref.toString(),
                part.name(),
                part.title(),
                page.api().name(),
                page.placeOf(part.sections().isEmpty() ? "" : part.sections().get(0).id())
                        .encoded(),
                List.of(),
                filters.of(ref, "api").stream().distinct().toList(),
                part.sections().stream()
                        .map(section -> new Passage(section.id(), section.heading(), section.text()))
                        .toList(),
                standing);
    }
}
