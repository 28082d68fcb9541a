package dev.stagebill.search;

import dev.stagebill.apidocs.ApiPart;
import dev.stagebill.search.SearchDocument.Standing;
import dev.stagebill.site.ChangesPage;
import dev.stagebill.site.DefinitionPage;
import dev.stagebill.site.DocumentPage;
import dev.stagebill.site.EntityPage;
import dev.stagebill.site.ProblemsPage;
import dev.stagebill.site.SitePlan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything in a portal that search can find, made one by one and grouped by kind: entities, documentation, parts of APIs and
 * their changes, findings. */
final class SiteDocuments {
    /** The kind of a page of documentation. */
    static final String DOCS = "docs";

    /** The kind of a finding of the build. */
    static final String PROBLEM = "problem";

    /** The change log of an API. */
    static final String CHANGE = "change";

    private static final List<String> OURS = List.of(DOCS, "operation", "message", "schema", CHANGE, PROBLEM);

    private final SitePlan plan;

    SiteDocuments(SitePlan plan) {
        this.plan = plan;
    }

    /** Whether a document is an entity. */
    static boolean isEntity(SearchDocument document) {
        return isEntity(document.kind());
    }

    /** Whether a kind is one of entities. */
    static boolean isEntity(String kind) {
        return !OURS.contains(kind);
    }

    /** All documents. */
    Stream<SearchDocument> stream() {
        EntityFilters filters = new EntityFilters(pages(EntityPage.class));
        EntityDocuments entities = new EntityDocuments(filters, standing());
        DocsDocuments docs = new DocsDocuments(filters, standing());
        return Stream.of(
                        pages(EntityPage.class)
                                .sorted(Comparator.comparing(page -> page.self().ref()))
                                .map(entities::of),
                        pages(DocumentPage.class)
                                .filter(page ->
                                        page.listed() && page.page().meta().searchable())
                                .flatMap(docs::of),
                        parts(ApiPart.Kind.OPERATION, filters),
                        parts(ApiPart.Kind.MESSAGE, filters),
                        parts(ApiPart.Kind.SCHEMA, filters),
                        pages(ChangesPage.class).flatMap(new ChangeDocuments(filters, standing())::of),
                        new ProblemDocuments(standing()).of(pages(ProblemsPage.class)))
                .flatMap(part -> part);
    }

    /** What the portal calls its own kinds, by kind. */
    Map<String, StartFile.KindWords> ownKinds() {
        Map<String, StartFile.KindWords> own = new TreeMap<>();
        pages(EntityPage.class)
                .map(EntityPage::self)
                .forEach(self -> plan.catalog()
                        .ownKind(self.ref().kind())
                        .ifPresent(entity -> own.put(
                                EntityDocuments.kind(self.ref()),
                                new StartFile.KindWords(entity.kindPlural(), self.picture()))));
        return own;
    }

    private <T> Stream<T> pages(Class<T> type) {
        return plan.pages().stream().filter(type::isInstance).map(type::cast);
    }

    private Standing standing() {
        return new Standing(plan.config().search().language().code(), 0, 0);
    }

    /** The parts of this kind of all definitions. */
    private Stream<SearchDocument> parts(ApiPart.Kind kind, EntityFilters filters) {
        PartDocuments documents = new PartDocuments(filters, standing());
        return pages(DefinitionPage.class)
                .flatMap(page -> page.documentation().content().parts().stream()
                        .filter(part -> part.kind() == kind)
                        .flatMap(part -> documents.of(page, part)));
    }
}
