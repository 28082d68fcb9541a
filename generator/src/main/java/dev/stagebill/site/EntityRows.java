package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.entity.CustomEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.LocationEntity;
import dev.stagebill.entity.RelationType;
import dev.stagebill.markdown.MarkdownRenderer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes lines of tables of entities, each entity's once. */
final class EntityRows {
    private static final int SUMMARY_LENGTH = 240;

    private final Catalog catalog;
    private final EntityLinks links;
    private final ApiColumns apis;
    private final Map<EntityRef, EntityRow> rows = new ConcurrentHashMap<>();

    EntityRows(Catalog catalog, EntityLinks links, ApiColumns apis) {
        this.catalog = catalog;
        this.links = links;
        this.apis = apis;
    }

    /** The rows of these entities, by display name. */
    List<EntityRow> of(Collection<EntityRef> refs) {
        return refs.stream()
                .map(this::row)
                .sorted(Comparator.comparing(EntityRow::entity, EntityLinks.ORDER))
                .toList();
    }

    /** The rows of these entities, by display name. */
    List<EntityRow> of(List<Entity> entities) {
        return of((Collection<EntityRef>) entities.stream().map(Entity::ref).toList());
    }

    EntityRow row(EntityRef ref) {
        return rows.computeIfAbsent(ref, this::make);
    }

    /** A description as plain text on one line, cut when it is long. */
    static String summary(Entity entity) {
        return cut(MarkdownRenderer.plainText(entity.metadata().description().orElse("")));
    }

    private static String cut(String text) {
        return text.length() <= SUMMARY_LENGTH
                ? text
                : text.substring(0, end(text)).stripTrailing() + "…";
    }

    /** What the table says of an entity: for a location where it points to, as in Backstage, for all others the description. */
    private static String text(Entity entity) {
        return entity instanceof LocationEntity location && !location.targets().isEmpty()
                ? cut(String.join(", ", location.targets()))
                : summary(entity);
    }

    private static int end(String text) {
        int space = text.lastIndexOf(' ', SUMMARY_LENGTH);
        int end = space > SUMMARY_LENGTH / 2 ? space : SUMMARY_LENGTH;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private List<String> own(Entity entity) {
        if (entity instanceof ApiEntity) {
            return apis.of(entity.ref(), links);
        }
        return entity instanceof CustomEntity custom
                ? List.copyOf(custom.columns().values())
                : List.of();
    }

    private EntityRow make(EntityRef ref) {
        Optional<Entity> entity = catalog.entity(ref);
        return new EntityRow(
                links.to(ref),
                entity.flatMap(Entity::type).orElse(""),
                catalog.owner(ref).map(links::to),
                catalog.targets(ref, RelationType.PART_OF).stream()
                        .filter(target -> target.kind().equals("system"))
                        .findFirst()
                        .map(links::to),
                entity.flatMap(Entity::lifecycle).orElse(""),
                ref.namespace(),
                entity.map(EntityRows::text).orElse(""),
                entity.map(each -> each.metadata().tags()).orElse(List.of()),
                entity.map(this::own).orElse(List.of()));
    }
}
