package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.entity.CustomEntity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How the kinds of one catalog are named and drawn: those of the portal's own as the portal file says, others as {@link Kinds} says. */
final class KindWords {
    private final Catalog catalog;
    private final Map<String, Optional<CustomEntity>> own = new ConcurrentHashMap<>();

    KindWords(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What to call one of them. */
    String title(String kind) {
        return own(kind).map(CustomEntity::kindTitle).orElseGet(() -> Kinds.name(kind));
    }

    /** What to call several of them. */
    String plural(String kind) {
        return own(kind).map(CustomEntity::kindPlural).orElseGet(() -> Kinds.plural(kind));
    }

    /** The word for the picture beside them. */
    String picture(String kind) {
        return own(kind).flatMap(CustomEntity::icon).map(OutLinks::icon).orElseGet(() -> Kinds.icon(kind));
    }

    /** What stands above the columns that only this kind has. */
    List<String> columns(String kind) {
        if (kind.equalsIgnoreCase("api")) {
            return ApiColumns.LABELS;
        }
        return own(kind).map(entity -> List.copyOf(entity.columns().keySet())).orElse(List.of());
    }

    /** Any entity of the kind knows what the portal file says of it. */
    private Optional<CustomEntity> own(String kind) {
        return own.computeIfAbsent(kind.toLowerCase(Locale.ROOT), catalog::ownKind);
    }
}
