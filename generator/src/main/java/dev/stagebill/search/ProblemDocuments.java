package dev.stagebill.search;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.search.SearchDocument.Passage;
import dev.stagebill.search.SearchDocument.Standing;
import dev.stagebill.site.EntityLink;
import dev.stagebill.site.Problem;
import dev.stagebill.site.ProblemsPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings of the build as documents to find. When they are very many, those with the same code in the same file are one. */
final class ProblemDocuments {
    /** How many documents there are at most. */
    static final int MAX = 2_000;

    private final Standing standing;

    ProblemDocuments(Standing standing) {
        this.standing = standing;
    }

    /** A finding on its page. */
    private record Place(Problem problem, ProblemsPage page, int number) {
        String file() {
            return problem.diagnostic().location().map(SourceLocation::path).orElse("");
        }

        List<String> group() {
            return List.of(problem.code(), problem.repository(), file());
        }
    }

    /** All findings, in the order of the pages. */
    Stream<SearchDocument> of(Stream<ProblemsPage> pages) {
        List<Place> places = pages.sorted(Comparator.comparingInt(ProblemsPage::number))
                .flatMap(page -> places(page).stream())
                .toList();
        if (places.size() <= MAX) {
            return places.stream().map(place -> document(place, 1));
        }
        Map<List<String>, List<Place>> groups =
                places.stream().collect(Collectors.groupingBy(Place::group, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().limit(MAX).map(group -> document(group.get(0), group.size()));
    }

    private static List<Place> places(ProblemsPage page) {
        List<Place> places = new ArrayList<>();
        page.problems().forEach(problem -> places.add(new Place(problem, page, page.first() + places.size())));
        return places;
    }

    private SearchDocument document(Place place, int count) {
        Problem problem = place.problem();
        return new SearchDocument(
                SiteDocuments.PROBLEM,
                problem.ref(),
                "",
                problem.message(),
                problem.entity().map(EntityLink::name).orElse(place.file()),
                place.page().path().encoded(),
                List.of(),
                filters(problem),
                List.of(new Passage(ProblemsPage.fragment(place.number()), "", text(place, count))),
                standing);
    }

    private static List<String> filters(Problem problem) {
        List<String> filters = new ArrayList<>();
        filters.add(Filters.term("in", "problems"));
        filters.add(Filters.term("type", problem.severity()));
        problem.entity()
                .map(EntityLink::ref)
                .map(EntityRef::name)
                .ifPresent(name -> filters.add(Filters.term("in", name)));
        problem.owner().ifPresent(owner -> EntityFilters.addOwner(filters, owner));
        return filters.stream().distinct().toList();
    }

    private static String text(Place place, int count) {
        Problem problem = place.problem();
        String more = count == 1 ? "" : "and " + (count - 1) + " more of this kind in the file";
        return Stream.of(problem.hint(), more, problem.code(), place.file(), problem.repository())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
