package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.Members;
import dev.stagebill.catalog.Relation;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.LocationAnnotations;
import dev.stagebill.entity.LocationEntity;
import dev.stagebill.entity.RelationType;
import dev.stagebill.entity.TemplateEntity;
import dev.stagebill.entity.UserEntity;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.output.OutputPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides the pages of entities, and of owners that are in no source. */
final class EntityPages {
    private static final List<RelationType> PARTS = List.of(RelationType.PART_OF, RelationType.CHILD_OF);

    private static final int MAX_STATED = 30;

    private final SiteParts parts;
    private final Catalog catalog;
    private final EntityLinks links;
    private final RelationTables tables;
    private final Problems problems;
    private final MarkdownRenderer markdown;
    private final DocsFronts docs;
    private final AnnotationLinks tools;
    private final Repositories repositories = new Repositories();
    private final Responsibilities responsibilities;
    private final Origins origins;

    EntityPages(SiteParts parts, Problems problems, MarkdownRenderer markdown, DocsFronts docs, AnnotationLinks tools) {
        this.parts = parts;
        this.catalog = parts.catalog();
        this.links = parts.links();
        this.tables = new RelationTables(parts);
        this.problems = problems;
        this.markdown = markdown;
        this.docs = docs;
        this.tools = tools;
        this.responsibilities = new Responsibilities(parts, problems, docs.pages(), tables);
        this.origins = new Origins(parts);
    }

    List<Page> all(Set<EntityRef> changed) {
        List<Page> pages = new ArrayList<>();
        catalog.entities().forEach(entity -> pages.add(page(entity, changed)));
        links.missingOwners().forEach(ref -> pages.add(missing(ref)));
        return pages;
    }

    private EntityPage page(Entity entity, Set<EntityRef> changed) {
        EntityRef ref = entity.ref();
        return new EntityPage(
                links.to(ref),
                Optional.of(entity),
                entity.type().orElse(""),
                entity.lifecycle().orElse(""),
                catalog.owner(ref).map(links::to),
                parts(ref),
                entity.metadata().description().map(markdown::fragment).orElse(SafeHtml.EMPTY),
                EntityRows.summary(entity),
                OutLinks.of(entity),
                tools.of(entity),
                entity.metadata().tags(),
                pairs(entity.metadata().labels()),
                pairs(entity.metadata().annotations()),
                tables(ref),
                members(ref),
                docs.page(ref),
                docs.versions(ref),
                definition(entity),
                changed.contains(ref) ? Optional.of(ChangesPage.pathOf(links.to(ref))) : Optional.empty(),
                api(entity),
                entity instanceof TemplateEntity template ? Optional.of(template) : Optional.empty(),
                Optional.of(repositories.facts(entity)),
                responsibilities.of(ref),
                entity instanceof LocationEntity location ? OutLinks.targets(location) : List.of(),
                catalog.inferredOwner(ref).map(FieldOrigins::told).orElse(""),
                origins.of(entity),
                stated(ref),
                problems.of(ref),
                LocationAnnotations.viewUrl(entity),
                LocationAnnotations.editUrl(entity),
                entity.location().toString());
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
                tables(ref),
                members(ref),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                responsibilities.of(ref),
                List.of(),
                "",
                Beginnings.NONE,
                stated(ref),
                problems.of(ref),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private List<EntityLink> parts(EntityRef ref) {
        return PARTS.stream()
                .flatMap(type -> links.to(catalog.targets(ref, type)).stream())
                .toList();
    }

    /** What the entity states and what is stated of it; behind it what a group or user owns through others. */
    private List<EntityPage.RelationTable> tables(EntityRef ref) {
        List<EntityPage.RelationTable> all = new ArrayList<>(tables.of(ref));
        all.addAll(responsibilities.indirect(ref));
        return all;
    }

    /** All relations, by type in Backstage's order. */
    private List<Stated> stated(EntityRef ref) {
        Map<RelationType, List<EntityRef>> types = new LinkedHashMap<>();
        for (Relation relation : catalog.relations(ref)) {
            types.computeIfAbsent(relation.type(), type -> new ArrayList<>()).add(relation.target());
        }
        return types.entrySet().stream()
                .map(entry -> stated(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Stated stated(RelationType type, List<EntityRef> targets) {
        List<EntityRef> first = targets.subList(0, Math.min(MAX_STATED, targets.size()));
        return new Stated(type.id(), links.to(first), targets.size());
    }

    private Optional<OutputPath> definition(Entity entity) {
        boolean shown = entity instanceof ApiEntity api
                && (api.definition().isPresent() || !api.remotes().isEmpty());
        return shown ? Optional.of(DefinitionPage.pathOf(links.to(entity))) : Optional.empty();
    }

    private Optional<ApiSummary> api(Entity entity) {
        return parts.apis().figure(entity.ref()).map(figure -> {
            String deprecation =
                    ApiSummary.deprecation(figure, entity.lifecycle().orElse(""));
            List<EntityRef> consumers = catalog.targets(entity.ref(), RelationType.API_CONSUMED_BY);
            return new ApiSummary(
                    figure,
                    entity.type().orElse(""),
                    deprecation,
                    deprecation.isEmpty() ? List.of() : parts.rows().of(consumers));
        });
    }

    private static List<EntityPage.Pair> pairs(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> new EntityPage.Pair(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<EntityPage.Member> members(EntityRef group) {
        Members members = catalog.members(group);
        return Stream.concat(
                        members.direct().stream().map(user -> member(user, false)),
                        members.inherited().stream().map(user -> member(user, true)))
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
}
