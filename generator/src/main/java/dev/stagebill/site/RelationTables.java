package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.Relation;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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
            RelationType.MEMBER_OF,
            RelationType.OWNER_OF);

    private static final Map<RelationType, String> VERBS = Map.of(
            RelationType.DEPENDS_ON, "Depends on",
            RelationType.DEPENDENCY_OF, "Needed by",
            RelationType.HAS_PART, "Has",
            RelationType.OWNER_OF, "Owns");

    private static final Map<RelationType, String> TITLES = Map.of(
            RelationType.PROVIDES_API, "Provided APIs",
            RelationType.CONSUMES_API, "Consumed APIs",
            RelationType.API_PROVIDED_BY, "Providers",
            RelationType.API_CONSUMED_BY, "Consumers",
            RelationType.PARENT_OF, "Child groups",
            RelationType.MEMBER_OF, "Member of");

    private static final int MAX_ROWS = 40;
    private static final int MAX_NAMES = 340;
    private static final String SYSTEM = "system";
    private static final String OWNER = "owner";
    private static final String TYPE = "type";
    private static final String LIFECYCLE = "lifecycle";
    private static final String DESCRIPTION = "description";

    private final Catalog catalog;
    private final EntityRows rows;
    private final KindWords words;

    RelationTables(SiteParts parts) {
        this.catalog = parts.catalog();
        this.rows = parts.rows();
        this.words = parts.kinds();
    }

    List<EntityPage.RelationTable> of(EntityRef ref) {
        List<EntityPage.RelationTable> tables = new ArrayList<>();
        for (RelationType type : types(ref)) {
            byKind(ref, type).forEach((kind, targets) -> tables.add(table(ref, type, kind, targets)));
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

    private EntityPage.RelationTable table(EntityRef ref, RelationType type, String kind, List<EntityRef> targets) {
        String title = TITLES.containsKey(type)
                ? TITLES.get(type)
                : VERBS.getOrDefault(type, Kinds.capital(type.title())) + " " + inSentence(words.plural(kind));
        return table(type.id() + "-" + kind, title, columns(type, kind), targets, filter(ref, type, kind));
    }

    /** A table of at most so many rows that a page stays small; behind them names, behind them a number. */
    EntityPage.RelationTable table(
            String id, String title, List<String> columns, Collection<EntityRef> targets, String catalog) {
        List<EntityRow> all = rows.of(targets);
        List<EntityRow> shown = all.subList(0, Math.min(MAX_ROWS, all.size()));
        return new EntityPage.RelationTable(
                id,
                title,
                columns.stream()
                        .filter(column -> shown.stream().anyMatch(row -> has(row, column)))
                        .toList(),
                shown,
                all.subList(shown.size(), Math.min(MAX_NAMES, all.size())).stream()
                        .map(EntityRow::entity)
                        .toList(),
                all.size(),
                catalog);
    }

    /** The columns of Backstage's cards, without the one that would say the same in every row. */
    private static List<String> columns(RelationType type, String kind) {
        return switch (kind) {
            case "system", "domain" ->
                type == RelationType.OWNER_OF ? List.of(TYPE, DESCRIPTION) : List.of(OWNER, TYPE, DESCRIPTION);
            case "user" -> List.of(DESCRIPTION);
            case "group" -> List.of(TYPE, DESCRIPTION);
            default -> {
                boolean isPart = type == RelationType.HAS_PART;
                boolean owned = type == RelationType.OWNER_OF;
                boolean withSystem = owned || (kind.equals("api") && !isPart);
                yield Stream.of(withSystem ? SYSTEM : "", owned ? "" : OWNER, TYPE, LIFECYCLE, DESCRIPTION)
                        .filter(column -> !column.isEmpty())
                        .toList();
            }
        };
    }

    private static boolean has(EntityRow row, String column) {
        return switch (column) {
            case SYSTEM -> row.system().isPresent();
            case OWNER -> row.owner().isPresent();
            case TYPE -> !row.type().isEmpty();
            case LIFECYCLE -> !row.lifecycle().isEmpty();
            default -> !row.description().isEmpty();
        };
    }

    private String filter(EntityRef ref, RelationType type, String kind) {
        if (type == RelationType.OWNER_OF) {
            return CatalogLink.of(kind, "owner", ref.toString());
        }
        boolean parts = type == RelationType.HAS_PART && ref.kind().equals("system");
        return parts ? CatalogLink.of(kind, "system", rows.row(ref).entity().name()) : "";
    }

    private static String inSentence(String plural) {
        boolean acronym = plural.length() > 1 && Character.isUpperCase(plural.charAt(1));
        return acronym ? plural : plural.substring(0, 1).toLowerCase(Locale.ROOT) + plural.substring(1);
    }
}
