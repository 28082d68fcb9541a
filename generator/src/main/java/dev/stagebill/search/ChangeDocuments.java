package dev.stagebill.search;

import dev.stagebill.entity.EntityRef;
import dev.stagebill.search.SearchDocument.Passage;
import dev.stagebill.search.SearchDocument.Standing;
import dev.stagebill.site.ChangesPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed in APIs, as documents to find: one for each change log, with what happened between two releases as its sections. */
final class ChangeDocuments {
    /** So many changes of a sort are found; a release with more is found by its others. */
    private static final int MAX_ROWS = 200;

    private final EntityFilters filters;
    private final Standing standing;

    ChangeDocuments(EntityFilters filters, Standing standing) {
        this.filters = filters;
        this.standing = standing;
    }

    /** A change log. It can be filtered by everything that its API can. */
    Stream<SearchDocument> of(ChangesPage page) {
        List<Passage> passages = new ArrayList<>();
        for (ChangesPage.Section section : page.sections()) {
            section.groups().forEach(group -> passages.add(passage(section, group)));
        }
        EntityRef ref = page.reference().api().ref();
        return passages.isEmpty()
                ? Stream.empty()
                : Stream.of(new SearchDocument(
                        SiteDocuments.CHANGE,
                        ref.toString(),
                        "",
                        page.title(),
                        page.reference().api().name(),
                        page.path().encoded(),
                        List.of(),
                        filters.of(ref, "api").stream().distinct().toList(),
                        passages,
                        standing));
    }

    private static Passage passage(ChangesPage.Section section, ChangesPage.Group group) {
        String text = group.rows().stream()
                .limit(MAX_ROWS)
                .map(ChangeDocuments::sentence)
                .collect(Collectors.joining("\n"));
        return new Passage(section.id(), section.title() + ": " + group.kind().title(), text);
    }

    private static String sentence(ChangesPage.Row row) {
        String words = row.change().text().replace("`", "");
        return (row.breaking() ? words + " (breaking)" : words) + " · "
                + row.change().rule().name();
    }
}
