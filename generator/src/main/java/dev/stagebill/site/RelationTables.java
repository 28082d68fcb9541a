package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.Relation;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sorts the relations of an entity into tables, one for each sort of relation and kind, in the order in which people look for them. */
final class RelationTables {
    /** The order of the tables; relations that are not listed are shown in the header of the page instead. */
    private static final List<RelationType> ORDER = List.of(
            RelationType.PROVIDES_API,
            RelationType.CONSUMES_API,
            RelationType.API_PROVIDED_BY,
            RelationType.API_CONSUMED_BY,
            RelationType.DEPENDS_ON,
            RelationType.DEPENDENCY_OF,
            RelationType.HAS_PART,
            RelationType.PARENT_OF,
            RelationType.CHILD_OF,
            RelationType.MEMBER_OF,
            RelationType.OWNER_OF);

    private static final Map<RelationType, String> VERBS = Map.of(
            RelationType.DEPENDS_ON, "Depends on",
            RelationType.DEPENDENCY_OF, "Needed by",
            RelationType.HAS_PART, "Contains",
            RelationType.OWNER_OF, "Owns");

    private static final Map<RelationType, String> TITLES = Map.of(
            RelationType.PROVIDES_API, "Provided APIs",
            RelationType.CONSUMES_API, "Consumed APIs",
            RelationType.API_PROVIDED_BY, "Providers",
            RelationType.API_CONSUMED_BY, "Consumers",
            RelationType.PARENT_OF, "Child groups",
            RelationType.CHILD_OF, "Parent groups",
            RelationType.MEMBER_OF, "Member of");

    private final Catalog catalog;
    private final EntityRows rows;

    RelationTables(Catalog catalog, EntityRows rows) {
        this.catalog = catalog;
        this.rows = rows;
    }

    List<EntityPage.RelationTable> of(EntityRef ref) {
        List<EntityPage.RelationTable> tables = new ArrayList<>();
        for (RelationType type : types(ref)) {
            byKind(ref, type).forEach((kind, targets) -> tables.add(table(type, kind, targets)));
        }
        return tables;
    }

    /** The relations that are listed, then those that the portal defines itself. */
    private Set<RelationType> types(EntityRef ref) {
        Set<RelationType> types = new LinkedHashSet<>(ORDER);
        catalog.relations(ref).stream()
                .map(Relation::type)
                .filter(type -> !type.isBackstages())
                .forEach(types::add);
        return types;
    }

    private Map<String, List<EntityRef>> byKind(EntityRef ref, RelationType type) {
        Map<String, List<EntityRef>> kinds =
                new TreeMap<>(Comparator.comparingInt(Kinds::rank).thenComparing(Comparator.naturalOrder()));
        for (Relation relation : catalog.relations(ref)) {
            if (relation.type() == type) {
                kinds.computeIfAbsent(relation.target().kind(), kind -> new ArrayList<>())
                        .add(relation.target());
            }
        }
        return kinds;
    }

    private EntityPage.RelationTable table(RelationType type, String kind, List<EntityRef> targets) {
        String title = TITLES.containsKey(type)
                ? TITLES.get(type)
                : VERBS.getOrDefault(type, Kinds.capital(type.title())) + " " + inSentence(Kinds.plural(kind));
        return new EntityPage.RelationTable(type.id() + "-" + kind, title, rows.of(targets));
    }

    private static String inSentence(String plural) {
        boolean acronym = plural.length() > 1 && Character.isUpperCase(plural.charAt(1));
        return acronym ? plural : plural.substring(0, 1).toLowerCase(Locale.ROOT) + plural.substring(1);
    }
}
