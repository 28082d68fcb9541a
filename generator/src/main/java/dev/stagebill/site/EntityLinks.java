package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.Relation;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import dev.stagebill.output.OutputPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes mentions of entities, each entity's once. */
final class EntityLinks {
    /** By display name without regard to case, then by reference. */
    static final Comparator<EntityLink> ORDER = Comparator.comparing(EntityLink::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(EntityLink::ref);

    private static final Set<String> OWNING_KINDS = Set.of("group", "user");

    private final Catalog catalog;
    private final KindWords words;
    private final Map<EntityRef, EntityLink> links = new ConcurrentHashMap<>();

    EntityLinks(Catalog catalog, KindWords words) {
        this.catalog = catalog;
        this.words = words;
    }

    EntityLink to(Entity entity) {
        return to(entity.ref());
    }

    EntityLink to(EntityRef ref) {
        return links.computeIfAbsent(ref, this::link);
    }

    List<EntityLink> to(List<EntityRef> refs) {
        return refs.stream().map(this::to).sorted(ORDER).toList();
    }

    /** Groups and users that own something or have members and are in no source; each has a page all the same. */
    List<EntityRef> missingOwners() {
        return catalog.missing().stream().filter(this::isMissingOwner).toList();
    }

    private EntityLink link(EntityRef ref) {
        Optional<Entity> entity = catalog.entity(ref);
        if (entity.isPresent()) {
            String name = entity.get().displayName();
            return new EntityLink(ref, name, Kinds.name(entity.get().kind()), Optional.of(page(ref)), true, look(ref));
        }
        Optional<OutputPath> page = isMissingOwner(ref) ? Optional.of(page(ref)) : Optional.empty();
        return new EntityLink(ref, ref.shortName(), Kinds.name(ref.kind()), page, false, look(ref));
    }

    private EntityLink.KindLook look(EntityRef ref) {
        return new EntityLink.KindLook(titleOf(ref), words.picture(ref.kind()));
    }

    /** A kind that nobody defines is written as its entity writes it. */
    private String titleOf(EntityRef ref) {
        String kind = catalog.entity(ref).map(Entity::kind).orElse(ref.kind());
        return words.title(kind);
    }

    /** An owner of no source has a page where its folder can be: a reference may be of any characters, even take the place of the catalog. */
    private boolean isMissingOwner(EntityRef ref) {
        return OWNING_KINDS.contains(ref.kind())
                && !ref.namespace().equals("index.html")
                && OutputPath.isSafe(ref.route())
                && ref.route().chars().filter(c -> c == '/').count() == 2
                && catalog.relations(ref).stream().map(Relation::type).anyMatch(RelationType.OWNER_OF::equals);
    }

    private static OutputPath page(EntityRef ref) {
        return OutputPath.page("catalog/" + ref.route());
    }
}
