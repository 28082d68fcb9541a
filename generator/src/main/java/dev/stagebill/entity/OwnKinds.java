package dev.stagebill.entity;

import dev.stagebill.config.KindConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds that the portal file defines, with their fields. */
final class OwnKinds {
    private final Map<String, OwnKind> kinds = new LinkedHashMap<>();
    private final Map<String, RelationType> relations = new HashMap<>();

    OwnKinds(List<KindConfig> configs) {
        RelationType.values().forEach(type -> relations.put(type.id(), type));
        configs.forEach(config -> kinds.put(config.kind(), new OwnKind(config, fields(config))));
    }

    /** The kind of this name; upper and lower case count, as for Backstage's. */
    Optional<OwnKind> of(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** The kind of this name in any case. */
    Optional<OwnKind> ofAnyCase(String kind) {
        return kinds.values().stream()
                .filter(own -> own.config().kind().equalsIgnoreCase(kind))
                .findFirst();
    }

    /** What the portal file says, then owner and system unless it says what they are. */
    private List<ReferenceField> fields(KindConfig config) {
        List<ReferenceField> fields = new ArrayList<>();
        config.relations().forEach(relation -> fields.add(field(relation)));
        ReferenceField.of(config.kind()).stream()
                .filter(usual -> fields.stream().noneMatch(own -> own.field().equals(usual.field())))
                .forEach(fields::add);
        return fields;
    }

    private ReferenceField field(KindConfig.RelationConfig relation) {
        Set<String> targets = new LinkedHashSet<>();
        relation.allowedKinds().forEach(kind -> targets.add(kind.toLowerCase(Locale.ROOT)));
        return ReferenceField.own(relation.field(), relation.defaultKind().orElse(""), type(relation), targets);
    }

    private RelationType type(KindConfig.RelationConfig relation) {
        String id = relation.relation();
        RelationType known = relations.get(id);
        if (known != null) {
            return known;
        }
        String inverse = relation.inverse().orElse(id);
        RelationType made = RelationType.pair(
                id,
                relation.title().orElse(words(id)),
                inverse,
                relation.inverseTitle().orElse(words(inverse)));
        relations.put(id, made);
        relations.put(inverse, made.inverse());
        return made;
    }

    /** {@code runsOn} as {@code runs on}. */
    private static String words(String id) {
        return id.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
