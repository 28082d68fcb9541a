package dev.stagebill.search;

import dev.stagebill.apidocs.ApiPart;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.output.OutputPath;
import dev.stagebill.search.SearchDocument.Passage;
import dev.stagebill.search.SearchDocument.Standing;
import dev.stagebill.site.DefinitionPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The parts of API definitions as documents to find. */
final class PartDocuments {
    private final EntityFilters filters;
    private final Standing standing;

    PartDocuments(EntityFilters filters, Standing standing) {
        this.filters = filters;
        this.standing = standing;
    }

    /**
     * A part of a definition: one document, or one for each page when the part is too large for one. It can be filtered by everything that its API
     * can.
     */
    Stream<SearchDocument> of(DefinitionPage page, ApiPart part) {
        Map<OutputPath, List<Passage>> pages = new LinkedHashMap<>();
        part.sections()
                .forEach(section -> pages.computeIfAbsent(page.placeOf(section.id()), key -> new ArrayList<>())
                        .add(new Passage(section.id(), section.heading(), section.text())));
        return pages.entrySet().stream().map(each -> document(page, part, each.getKey(), each.getValue()));
    }

    private SearchDocument document(DefinitionPage page, ApiPart part, OutputPath path, List<Passage> passages) {
        EntityRef ref = page.api().ref();
        return new SearchDocument(
                part.kind().name().toLowerCase(Locale.ROOT),
                ref.toString(),
                part.name(),
                part.title(),
                page.api().name(),
                path.encoded(),
                List.of(),
                filters.of(ref, "api").stream().distinct().toList(),
                passages,
                standing);
    }
}
