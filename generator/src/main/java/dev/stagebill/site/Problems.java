package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
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
import java.util.Set;
import java.util.stream.Collectors;

/** The findings of the build as pages show them. */
final class Problems {
    private final Catalog catalog;
    private final EntityLinks links;
    private final Map<String, Origin> origins = new HashMap<>();
    private final Set<Diagnostic> fresh;
    private final List<Problem> all;
    private final Map<String, List<Problem>> byEntity;

    /**
     * The findings so far.
     *
     * @param sources where they lie
     */
    Problems(Diagnostics diagnostics, SiteParts parts, Sources sources) {
        this.catalog = parts.catalog();
        this.links = parts.links();
        this.fresh = Set.copyOf(diagnostics.fresh());
        sources.trees().forEach(tree -> origins.put(tree.origin().name(), tree.origin()));
        this.all = diagnostics.all().stream()
                .map(this::problem)
                .sorted(Comparator.comparing(
                        Problem::diagnostic,
                        Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.naturalOrder())))
                .toList();
        this.byEntity = all.stream()
                .filter(problem -> problem.diagnostic().entity().isPresent())
                .collect(Collectors.groupingBy(Problem::ref));
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

    /** The address of the page that shows a line of the file of a finding. */
    Optional<String> viewUrl(Diagnostic diagnostic, int line) {
        return diagnostic
                .location()
                .flatMap(place -> Optional.ofNullable(origins.get(place.repository()))
                        .flatMap(origin -> origin.viewUrl(place.path(), line)))
                .map(URI::toString);
    }

    private Problem problem(Diagnostic diagnostic) {
        Optional<EntityRef> ref = diagnostic
                .entity()
                .map(EntityRef::of)
                .filter(each -> catalog.entity(each).isPresent());
        Optional<SourceLocation> place = diagnostic.location();
        return new Problem(
                diagnostic,
                ref.map(links::to),
                ref.flatMap(this::owner).map(links::to),
                place.map(SourceLocation::toString).orElse(""),
                diagnostic.related().stream().map(SourceLocation::toString).toList(),
                viewUrl(diagnostic, place.map(SourceLocation::line).orElse(0)),
                place.flatMap(at -> Optional.ofNullable(origins.get(at.repository()))
                                .flatMap(origin -> origin.editUrl(at.path())))
                        .map(URI::toString),
                !fresh.contains(diagnostic));
    }

    /** Groups and users answer for themselves. */
    private Optional<EntityRef> owner(EntityRef ref) {
        boolean answers = ref.kind().equals("group") || ref.kind().equals("user");
        return catalog.owner(ref).or(() -> answers ? Optional.of(ref) : Optional.empty());
    }
}
