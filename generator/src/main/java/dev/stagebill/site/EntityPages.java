package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import dev.stagebill.entity.TemplateEntity;
import dev.stagebill.entity.UserEntity;
import dev.stagebill.markdown.Highlighter;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.FileHistory;
import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceTree;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides the pages of entities, and of owners that are in no source. */
final class EntityPages {
    private static final int RECENT_COMMITS = 5;
    private static final int SHORT_COMMIT = 7;

    private final Catalog catalog;
    private final EntityLinks links;
    private final RelationTables tables;
    private final Problems problems;
    private final MarkdownRenderer markdown;
    private final Highlighter highlighter = new Highlighter();
    private final Map<EntityRef, OutputPath> docs;

    EntityPages(SiteParts parts, Problems problems, MarkdownRenderer markdown, Map<EntityRef, OutputPath> docs) {
        this.catalog = parts.catalog();
        this.links = parts.links();
        this.tables = new RelationTables(catalog, parts.rows());
        this.problems = problems;
        this.markdown = markdown;
        this.docs = docs;
    }

    List<Page> all() {
        List<Page> pages = new ArrayList<>();
        catalog.entities().forEach(entity -> pages.add(page(entity)));
        links.missingOwners().forEach(ref -> pages.add(missing(ref)));
        return pages;
    }

    private EntityPage page(Entity entity) {
        EntityRef ref = entity.ref();
        SourceTree tree = entity.envelope().source();
        String path = entity.location().path();
        return new EntityPage(
                links.to(ref),
                Optional.of(entity),
                entity.type().orElse(""),
                entity.lifecycle().orElse(""),
                catalog.owner(ref).map(links::to),
                links.to(catalog.targets(ref, RelationType.PART_OF)),
                entity.metadata().description().map(markdown::fragment).orElse(SafeHtml.EMPTY),
                EntityRows.summary(entity),
                OutLinks.of(entity),
                OutLinks.tools(entity),
                entity.metadata().tags(),
                pairs(entity.metadata().labels()),
                pairs(entity.metadata().annotations()),
                tables.of(ref),
                members(ref),
                Optional.ofNullable(docs.get(ref)),
                definition(entity),
                entity instanceof TemplateEntity template ? Optional.of(template) : Optional.empty(),
                Optional.of(facts(tree, path)),
                problems.of(ref),
                tree.origin().viewUrl(path, entity.location().line()).map(URI::toString),
                tree.origin().editUrl(path).map(URI::toString),
                entity.location().toString(),
                highlighter.highlight(entity.envelope().text(), "yaml"));
    }

    private EntityPage missing(EntityRef ref) {
        return new EntityPage(
                links.to(ref),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                List.of(),
                SafeHtml.EMPTY,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                tables.of(ref),
                members(ref),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                problems.of(ref),
                Optional.empty(),
                Optional.empty(),
                "",
                SafeHtml.EMPTY);
    }

    private Optional<OutputPath> definition(Entity entity) {
        boolean shown = entity instanceof ApiEntity api
                && (api.definition().isPresent() || !api.remotes().isEmpty());
        return shown ? Optional.of(DefinitionPage.pathOf(links.to(entity))) : Optional.empty();
    }

    private static List<EntityPage.Pair> pairs(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> new EntityPage.Pair(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<EntityPage.Member> members(EntityRef group) {
        Map<EntityRef, EntityPage.Member> members = new TreeMap<>();
        catalog.targets(group, RelationType.HAS_MEMBER).forEach(user -> members.put(user, member(user, false)));
        for (EntityRef below : catalog.closure(group, RelationType.PARENT_OF)) {
            catalog.targets(below, RelationType.HAS_MEMBER)
                    .forEach(user -> members.putIfAbsent(user, member(user, true)));
        }
        return members.values().stream()
                .sorted(Comparator.comparing(EntityPage.Member::inherited)
                        .thenComparing(EntityPage.Member::user, EntityLinks.ORDER))
                .toList();
    }

    private EntityPage.Member member(EntityRef user, boolean inherited) {
        String email = catalog.entity(user)
                .filter(UserEntity.class::isInstance)
                .flatMap(entity -> ((UserEntity) entity).profile().email())
                .orElse("");
        return new EntityPage.Member(links.to(user), email, inherited);
    }

    private static EntityPage.RepositoryFacts facts(SourceTree tree, String path) {
        Origin origin = tree.origin();
        return new EntityPage.RepositoryFacts(
                origin.name(),
                origin.webUrl().map(URI::toString),
                origin.ref(),
                origin.commit()
                        .map(id -> id.substring(0, Math.min(SHORT_COMMIT, id.length())))
                        .orElse(""),
                origin.lastChange().map(Dates::day).orElse(""),
                origin.stale(),
                tree.history().of(path).map(FileHistory::authors).orElse(List.of()),
                tree.history().recent().stream().limit(RECENT_COMMITS).toList());
    }
}
