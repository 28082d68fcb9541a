package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.RelationType;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.source.Commit;
import dev.stagebill.source.FileHistory;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides the front page. */
final class Home {
    private static final int CHANGES = 10;

    private final SiteParts parts;
    private final Problems problems;

    Home(SiteParts parts, Problems problems) {
        this.parts = parts;
        this.problems = problems;
    }

    HomePage page(PortalConfig config, SafeHtml introduction, List<Page> pages, Sources sources) {
        return new HomePage(
                config.title(),
                config.description().orElse(""),
                introduction,
                counts(),
                changes(pages, sources),
                topTeams(),
                parts.links().to(refs("template")),
                new HomePage.Health(count(Severity.ERROR), count(Severity.WARNING), count(Severity.NOTICE)));
    }

    private List<HomePage.KindCount> counts() {
        KindWords words = parts.kinds();
        Map<String, Integer> counts = new HashMap<>();
        parts.catalog().entities().forEach(entity -> counts.merge(Kinds.name(entity.kind()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new HomePage.KindCount(
                        entry.getKey(),
                        words.plural(entry.getKey()),
                        Kinds.icon(entry.getKey()),
                        words.picture(entry.getKey()),
                        entry.getValue()))
                .sorted(Comparator.comparingInt((HomePage.KindCount count) -> Kinds.rank(count.kind()))
                        .thenComparing(HomePage.KindCount::kind))
                .toList();
    }

    private List<EntityLink> topTeams() {
        Catalog catalog = parts.catalog();
        return parts.links()
                .to(refs("group").stream()
                        .filter(ref -> !catalog.targets(ref, RelationType.HAS_MEMBER)
                                        .isEmpty()
                                || !catalog.targets(ref, RelationType.OWNER_OF).isEmpty())
                        .toList());
    }

    private List<dev.stagebill.entity.EntityRef> refs(String kind) {
        return parts.catalog().ofKind(kind).stream().map(Entity::ref).toList();
    }

    private long count(Severity severity) {
        return problems.all().stream()
                .filter(problem -> problem.diagnostic().severity() == severity && !problem.known())
                .count();
    }

    private record Dated(Instant time, HomePage.Change change) {}

    private static List<HomePage.Change> changes(List<Page> pages, Sources sources) {
        Map<String, Commit> commits = new HashMap<>();
        sources.trees().forEach(tree -> tree.history().recent().forEach(commit -> commits.put(commit.id(), commit)));
        List<Dated> changes = new ArrayList<>();
        for (Page page : pages) {
            history(page)
                    .ifPresent(history -> changes.add(new Dated(history.lastChange(), change(page, history, commits))));
        }
        return changes.stream()
                .sorted(Comparator.comparing(Dated::time)
                        .reversed()
                        .thenComparing(dated -> dated.change().page()))
                .limit(CHANGES)
                .map(Dated::change)
                .toList();
    }

    private static Optional<FileHistory> history(Page page) {
        if (page instanceof DocumentPage document) {
            return document.page().history();
        }
        if (page instanceof EntityPage entityPage && entityPage.entity().isPresent()) {
            Entity entity = entityPage.entity().get();
            SourceTree tree = entity.envelope().source();
            return tree.history().of(entity.location().path());
        }
        return Optional.empty();
    }

    private static HomePage.Change change(Page page, FileHistory history, Map<String, Commit> commits) {
        Optional<Commit> commit = Optional.ofNullable(commits.get(history.commit()));
        Optional<EntityLink> entity = page instanceof EntityPage of ? Optional.of(of.self()) : Optional.empty();
        return new HomePage.Change(
                page.title(),
                page.path(),
                entity.map(EntityLink::icon).orElse(Area.DOCS.word()),
                entity.map(EntityLink::picture).orElse(Area.DOCS.word()),
                commit.map(Commit::subject).orElseGet(() -> parent(page)),
                commit.map(Commit::author).orElse(""),
                Dates.day(history.lastChange()));
    }

    /** What a page belongs to, said when the words of the commit are not known. */
    private static String parent(Page page) {
        return page instanceof DocumentPage document
                ? document.documentation().title()
                : ((EntityPage) page).self().kindTitle();
    }
}
