package dev.stagebill.techdocs;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.mkdocs.RepositoryPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Entities that show the documentation of another one, or a page of it ({@code backstage.io/techdocs-entity} and
 * {@code backstage.io/techdocs-entity-path}): their links lead there, and nothing is copied.
 */
public final class BorrowedDocs {
    /** Names the other entity. */
    static final String ENTITY = "backstage.io/techdocs-entity";

    private static final String PATH = "backstage.io/techdocs-entity-path";

    private final Map<EntityRef, Documentation> documentations;

    private BorrowedDocs(List<Documentation> documentations) {
        this.documentations = documentations.stream().collect(Collectors.toMap(Documentation::entity, docs -> docs));
    }

    /**
     * What an entity shows.
     *
     * @param docs the documentation
     * @param page the path of the page to begin with; empty for its front page
     * @param fragment the anchor on that page, with its number sign
     */
    public record Borrowed(Documentation docs, Optional<String> page, String fragment) {}

    /** What entities show that name another entity or a page, ordered by entity. */
    public static Map<EntityRef, Borrowed> of(Catalog catalog, List<Documentation> documentations) {
        BorrowedDocs borrowed = new BorrowedDocs(documentations);
        Map<EntityRef, Borrowed> all = new LinkedHashMap<>();
        for (Entity entity : catalog.entities()) {
            if (annotation(entity, ENTITY).isPresent() || annotation(entity, PATH).isPresent()) {
                borrowed.docs(entity).ifPresent(docs -> all.put(entity.ref(), borrowed.at(docs, entity)));
            }
        }
        return all;
    }

    /** Reports annotations that lead nowhere. */
    static void report(Catalog catalog, List<Documentation> documentations, Diagnostics diagnostics) {
        BorrowedDocs borrowed = new BorrowedDocs(documentations);
        for (Entity entity : catalog.entities()) {
            Optional<Documentation> docs = borrowed.docs(entity);
            annotation(entity, ENTITY)
                    .filter(ref -> docs.isEmpty())
                    .ifPresent(ref -> diagnostics.report(finding(entity, ENTITY, "names " + ref + ", which has no documentation here")
                            .hint(Suggestion.nearest(
                                            ref(ref).map(EntityRef::toString).orElse(ref),
                                            documentations.stream()
                                                    .map(each -> each.entity().toString())
                                                    .toList())
                                    .map(near -> "did you mean " + near + "?"))));
            annotation(entity, PATH)
                    .filter(path -> docs.isPresent() && borrowed.at(docs.get(), entity).page().isEmpty())
                    .filter(path -> !path.replace("/", "").isEmpty())
                    .ifPresent(path -> diagnostics.report(
                            finding(entity, PATH, "is " + path + ", which is no page of that documentation")));
        }
    }

    private static Optional<EntityRef> ref(String text) {
        try {
            return Optional.of(EntityRef.parse(text, "component", EntityRef.DEFAULT_NAMESPACE));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Diagnostic finding(Entity entity, String annotation, String what) {
        return Diagnostic.warning("docs.borrowed-missing", annotation + " " + what)
                .at(entity.location())
                .field("/metadata/annotations/" + annotation.replace("/", "~1"))
                .about(entity.ref().toString());
    }

    private static Optional<String> annotation(Entity entity, String key) {
        return entity.metadata().annotation(key).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Optional<Documentation> docs(Entity entity) {
        return annotation(entity, ENTITY)
                .map(BorrowedDocs::ref)
                .orElse(Optional.of(entity.ref()))
                .map(documentations::get);
    }

    private Borrowed at(Documentation docs, Entity entity) {
        Reference path = Reference.of(annotation(entity, PATH).orElse(""));
        Optional<String> page = RepositoryPath.resolve("", path.path())
                .map(Targets::withoutIndex)
                .filter(wanted -> docs.pages().stream().anyMatch(each -> each.path().equals(wanted)));
        return new Borrowed(docs, page.filter(found -> !found.isEmpty()), path.fragment());
    }
}
