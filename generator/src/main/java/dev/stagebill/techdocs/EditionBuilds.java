package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All versions of one documentation in the making. Findings count for what the source itself is read at; of other versions only their number. */
final class EditionBuilds {
    private static final int NAMED = 5;

    private final Editions editions;
    private final Entity entity;
    private final Diagnostics diagnostics;
    private final Map<Edition, SiteBuild> builds = new LinkedHashMap<>();
    private final Map<Edition, Diagnostics> unjudged = new LinkedHashMap<>();
    private @Nullable List<Map<String, Integer>> numbers;

    /** Starts to build all versions, the shown one first: what others have in common with it need not be rendered again. */
    EditionBuilds(Editions editions, Entity entity, Diagnostics diagnostics, Start start) {
        this.editions = editions;
        this.entity = entity;
        this.diagnostics = diagnostics;
        List<Edition> order = new ArrayList<>(editions.all());
        order.sort(Comparator.comparing(edition -> !edition.equals(editions.shown())));
        for (Edition edition : order) {
            boolean judged = edition.own() || editions.areFindingsWanted();
            Diagnostics to = judged ? diagnostics : unjudged.computeIfAbsent(edition, any -> new Diagnostics());
            builds.put(edition, start.build(edition.site().below(editions.folder(edition)), to));
        }
    }

    /** Starts to build one version. */
    @FunctionalInterface
    interface Start {
        SiteBuild build(DocsSite site, Diagnostics diagnostics);
    }

    /** The documentation for an entity, with all its versions; empty when it has no pages. Waits until all pages are rendered. */
    Optional<Documentation> documentation(Entity of) {
        if (editions.all().size() == 1) {
            reportLeftOut();
            return build(editions.shown()).documentation(of);
        }
        List<Documentation> all = versions(of);
        if (!unjudged.isEmpty()) {
            reportUnjudged();
            reportLeftOut();
        }
        return all.stream()
                .filter(docs -> docs.version().filter(DocsVersion::isShown).isPresent())
                .findFirst()
                .map(shown -> shown.among(all));
    }

    private List<Documentation> versions(Entity of) {
        if (numbers == null) {
            numbers = SamePages.of(editions.all().stream().map(Edition::site).toList());
        }
        List<Documentation> all = new ArrayList<>();
        for (int i = 0; i < editions.all().size(); i++) {
            Edition edition = editions.all().get(i);
            DocsVersion version = editions.describe(edition, numbers.get(i));
            build(edition).documentation(of).map(docs -> docs.as(version)).ifPresent(all::add);
        }
        return all;
    }

    private SiteBuild build(Edition edition) {
        return Objects.requireNonNull(builds.get(edition), "every version is built");
    }

    private void reportUnjudged() {
        String counts = unjudged.entrySet().stream()
                .filter(entry -> !entry.getValue().all().isEmpty())
                .map(entry ->
                        entry.getValue().all().size() + " in " + entry.getKey().name())
                .collect(Collectors.joining(", "));
        unjudged.clear();
        if (!counts.isEmpty()) {
            report(Diagnostic.notice("docs.version-findings", "findings that are not shown: " + counts)
                    .hint("findings: true under the versions of the portal file shows them"));
        }
    }

    private void reportLeftOut() {
        List<String> names = editions.leftOut();
        if (!names.isEmpty()) {
            String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
            String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
            report(Diagnostic.notice("docs.version-left-out", "there is no documentation in " + some + more)
                    .hint("these are not shown as versions; narrower patterns leave room for others"));
        }
    }

    private void report(Diagnostic notice) {
        diagnostics.report(notice.at(entity.location()).about(entity.ref().toString()));
    }
}
