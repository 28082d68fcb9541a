package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.GroupEntity;
import dev.stagebill.entity.RelationType;
import dev.stagebill.entity.UserEntity;
import dev.stagebill.output.OutputPath;
import dev.stagebill.site.EntityPage.DocsLink;
import dev.stagebill.site.EntityPage.Owned;
import dev.stagebill.site.EntityPage.TeamFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What groups and users answer for. Indirectly a group owns what the groups below it own, and a user what the groups own that he or she
 * belongs to (Backstage: the ownership card with "include indirect ownership").
 */
final class Responsibilities {
    private static final Set<String> OWNERS = Set.of("group", "user");
    private static final int MAX_DOCS = 30;

    private final Catalog catalog;
    private final EntityLinks links;
    private final KindWords kinds;
    private final Problems problems;
    private final Map<EntityRef, OutputPath> docs;
    private final RelationTables tables;
    private final Map<List<EntityRef>, Through> throughGroups = new HashMap<>();

    Responsibilities(SiteParts parts, Problems problems, Map<EntityRef, OutputPath> docs, RelationTables tables) {
        this.catalog = parts.catalog();
        this.links = parts.links();
        this.kinds = parts.kinds();
        this.problems = problems;
        this.docs = docs;
        this.tables = tables;
    }

    /** What is owned through other groups. */
    private record Through(Map<Sort, Integer> counts, EntityPage.RelationTable table) {}

    /** A kind and type of entity. */
    private record Sort(String kind, String type) implements Comparable<Sort> {
        private static final Comparator<Sort> ORDER = Comparator.comparing((Sort sort) -> Kinds.rank(sort.kind))
                .thenComparing(Sort::kind)
                .thenComparing(Sort::type);

        @Override
        public int compareTo(Sort other) {
            return ORDER.compare(this, other);
        }
    }

    Optional<TeamFacts> of(EntityRef ref) {
        if (!OWNERS.contains(ref.kind())) {
            return Optional.empty();
        }
        List<EntityRef> direct = catalog.targets(ref, RelationType.OWNER_OF);
        List<Problem> found = new ArrayList<>(problems.of(ref));
        direct.stream().filter(owned -> !owned.equals(ref)).map(problems::of).forEach(found::addAll);
        return Optional.of(new TeamFacts(
                email(ref),
                owned(ref, count(direct), through(ref).counts()),
                docs(direct),
                count(found, Severity.ERROR),
                count(found, Severity.WARNING),
                count(found, Severity.NOTICE)));
    }

    /** What is owned through other groups, as one table without what is owned directly. */
    List<EntityPage.RelationTable> indirect(EntityRef ref) {
        if (!OWNERS.contains(ref.kind()) || through(ref).counts().isEmpty()) {
            return List.of();
        }
        return List.of(through(ref).table());
    }

    /** Of the thousands of users of one group that own nothing themselves all own the same through it. */
    private Through through(EntityRef ref) {
        boolean alike = ref.kind().equals("user")
                && catalog.targets(ref, RelationType.OWNER_OF).isEmpty();
        List<EntityRef> own = List.of(ref, ref); // no list of groups is like this one
        return throughGroups.computeIfAbsent(
                alike ? catalog.targets(ref, RelationType.MEMBER_OF) : own, key -> indirectly(ref));
    }

    private Through indirectly(EntityRef ref) {
        List<EntityRef> owned = catalog.ownership(ref).indirect();
        String title = ref.kind().equals("user") ? "Owns through groups" : "Owned by groups below";
        return new Through(
                count(owned),
                tables.table(
                        "indirectlyOwned", title, List.of("owner", "type", "lifecycle", "description"), owned, ""));
    }

    private List<Owned> owned(EntityRef owner, Map<Sort, Integer> own, Map<Sort, Integer> others) {
        Set<Sort> sorts = new TreeSet<>(own.keySet());
        sorts.addAll(others.keySet());
        return sorts.stream()
                .map(sort -> new Owned(
                        title(sort),
                        Kinds.icon(sort.kind()),
                        kinds.picture(sort.kind()),
                        own.getOrDefault(sort, 0),
                        others.getOrDefault(sort, 0),
                        CatalogLink.of(sort.kind(), sort.type(), "owner", owner.toString())))
                .toList();
    }

    private Map<Sort, Integer> count(Collection<EntityRef> refs) {
        Map<Sort, Integer> counts = new TreeMap<>();
        refs.forEach(ref -> counts.merge(
                new Sort(ref.kind(), catalog.entity(ref).flatMap(Entity::type).orElse("")), 1, Integer::sum));
        return counts;
    }

    private String title(Sort sort) {
        String several = Kinds.capital(kinds.plural(sort.kind()));
        return sort.type().isEmpty() ? several : several + " · " + sort.type();
    }

    private List<DocsLink> docs(List<EntityRef> owned) {
        return owned.stream()
                .distinct()
                .filter(docs::containsKey)
                .map(ref -> new DocsLink(links.to(ref), docs.getOrDefault(ref, Area.DOCS.page())))
                .sorted(Comparator.comparing(DocsLink::entity, EntityLinks.ORDER))
                .limit(MAX_DOCS)
                .toList();
    }

    private static int count(List<Problem> problems, Severity severity) {
        Set<Problem> different = new HashSet<>(problems);
        return (int) different.stream()
                .filter(problem -> problem.diagnostic().severity() == severity)
                .count();
    }

    private String email(EntityRef ref) {
        return catalog.entity(ref)
                .flatMap(entity -> entity instanceof UserEntity user
                        ? user.profile().email()
                        : entity instanceof GroupEntity group ? group.profile().email() : Optional.empty())
                .orElse("");
    }
}
