package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.Relation;
import dev.stagebill.entity.CustomEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The whole graph of the catalog as data for the explorer: references, names, and for each relation pairs of numbers. Of two inverse relations
 * only the one that the drawings show is kept: from the owner, the whole, the provider, the consumer and the dependent.
 */
final class GraphData {
    private static final List<RelationType> DRAWN = List.of(
            RelationType.OWNER_OF,
            RelationType.HAS_PART,
            RelationType.PARENT_OF,
            RelationType.HAS_MEMBER,
            RelationType.PROVIDES_API,
            RelationType.CONSUMES_API,
            RelationType.DEPENDS_ON);

    private final Catalog catalog;
    private final EntityLinks links;
    private final Map<EntityRef, Integer> numbers = new LinkedHashMap<>();

    GraphData(SiteParts parts) {
        this.catalog = parts.catalog();
        this.links = parts.links();
    }

    SiteFile file() {
        catalog.entities().stream().map(Entity::ref).forEach(this::number);
        int defined = numbers.size();
        catalog.missing().forEach(this::number);
        List<Object> relations = new ArrayList<>();
        types().forEach(type -> relations.add(relation(type)));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("defined", defined);
        data.put("refs", numbers.keySet().stream().map(EntityRef::toString).toList());
        data.put("names", numbers.keySet().stream().map(this::name).toList());
        data.put(
                "pages",
                numbers.keySet().stream().skip(defined).map(this::hasPage).toList());
        data.put("relations", relations);
        Map<String, Object> own = ownKinds();
        if (!own.isEmpty()) {
            data.put("kinds", own);
        }
        return ScriptData.file("assets/graph", "stagebillGraph", data);
    }

    /** Backstage's types, then those of the portal's own kinds: of each pair the one that such a kind states. */
    private List<RelationType> types() {
        Set<RelationType> types = new LinkedHashSet<>(DRAWN);
        Stream.concat(catalog.entities().stream().filter(CustomEntity.class::isInstance), catalog.entities().stream())
                .flatMap(entity -> catalog.relations(entity.ref()).stream())
                .map(Relation::type)
                .filter(type -> !type.isBackstages() && !types.contains(type.inverse()))
                .forEach(types::add);
        return List.copyOf(types);
    }

    /** What the portal file calls its own kinds: one of them, and several. */
    private Map<String, Object> ownKinds() {
        Map<String, Object> own = new TreeMap<>();
        for (String kind :
                numbers.keySet().stream().map(EntityRef::kind).distinct().toList()) {
            catalog.ownKind(kind).ifPresent(entity -> own.put(kind, List.of(entity.kindTitle(), entity.kindPlural())));
        }
        return own;
    }

    /** Its name, its name seen from the other end, the title, the title from the other end, and from and to in turns. */
    private List<Object> relation(RelationType type) {
        List<Integer> pairs = new ArrayList<>();
        numbers.forEach((ref, number) -> {
            for (Relation relation : catalog.relations(ref)) {
                if (relation.type() == type) {
                    pairs.add(number);
                    pairs.add(number(relation.target()));
                }
            }
        });
        RelationType inverse = type.inverse();
        return List.of(type.id(), inverse.id(), type.title(), inverse.title(), pairs);
    }

    private int number(EntityRef ref) {
        return numbers.computeIfAbsent(ref, key -> numbers.size());
    }

    private Object name(EntityRef ref) {
        String name = links.to(ref).name();
        return name.equals(ref.name()) ? 0 : name;
    }

    private int hasPage(EntityRef ref) {
        return links.to(ref).page().isPresent() ? 1 : 0;
    }
}
