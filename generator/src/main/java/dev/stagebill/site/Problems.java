package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.source.Origin;
import dev.stagebill.source.Sources;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The findings of the build as pages show them. */
final class Problems {
    private final List<Problem> all;
    private final Map<String, List<Problem>> byEntity;

    Problems(List<Diagnostic> diagnostics, Catalog catalog, EntityLinks links, Sources sources) {
        Map<String, Origin> origins = new HashMap<>();
        sources.trees().forEach(tree -> origins.put(tree.origin().name(), tree.origin()));
        this.all = diagnostics.stream()
                .map(diagnostic -> problem(diagnostic, catalog, links, origins))
                .sorted(Comparator.comparing(
                        Problem::diagnostic,
                        Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.naturalOrder())))
                .toList();
        this.byEntity = all.stream()
                .filter(problem -> problem.diagnostic().entity().isPresent())
                .collect(Collectors.groupingBy(
                        problem -> problem.diagnostic().entity().get()));
    }

    /** All of them, the gravest first, then by place. */
    List<Problem> all() {
        return all;
    }

    /** Those of one entity. */
    List<Problem> of(EntityRef ref) {
        return byEntity.getOrDefault(ref.toString(), List.of());
    }

    /** The word for the gravest finding of an entity; empty when there is none but notices. */
    String worst(EntityRef ref) {
        return of(ref).stream()
                .map(Problem::severity)
                .filter(severity -> !severity.equals("notice"))
                .findFirst()
                .orElse("");
    }

    private static Problem problem(
            Diagnostic diagnostic, Catalog catalog, EntityLinks links, Map<String, Origin> origins) {
        Optional<Origin> origin = diagnostic.location().map(place -> origins.get(place.repository()));
        int line = diagnostic.location().map(SourceLocation::line).orElse(0);
        Optional<String> path = diagnostic.location().map(SourceLocation::path);
        return new Problem(
                diagnostic,
                diagnostic
                        .entity()
                        .map(EntityRef::of)
                        .filter(ref -> catalog.entity(ref).isPresent())
                        .map(links::to),
                diagnostic.location().map(SourceLocation::toString).orElse(""),
                diagnostic.related().stream().map(SourceLocation::toString).toList(),
                origin.flatMap(from -> path.flatMap(file -> from.viewUrl(file, line)))
                        .map(URI::toString),
                origin.flatMap(from -> path.flatMap(from::editUrl)).map(URI::toString));
    }
}
