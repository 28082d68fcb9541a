package dev.stagebill.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A field of {@code spec} that names other entities, with the kind that a bare name means and the relation it makes
 * (Backstage: {@code BuiltinKindsEntityProcessor}, in the order in which it looks at them), or that the portal file defines for a kind of one's
 * own.
 */
final class ReferenceField {
    /** Who owns the entity. */
    static final ReferenceField OWNER = one(
            "owner",
            "group",
            RelationType.OWNED_BY,
            "component",
            "api",
            "resource",
            "system",
            "domain",
            "template",
            "airesource",
            "");

    private static final ReferenceField SYSTEM =
            one("system", "system", RelationType.PART_OF, "component", "api", "resource", "airesource", "");

    /** What needs the entity; in no schema of Backstage's. */
    static final ReferenceField DEPENDENCY_OF =
            many("dependencyOf", "", RelationType.DEPENDENCY_OF, "component", "resource");

    private static final List<ReferenceField> BACKSTAGE = List.of(
            OWNER,
            one("subcomponentOf", "component", RelationType.PART_OF, "component"),
            many("providesApis", "api", RelationType.PROVIDES_API, "component"),
            many("consumesApis", "api", RelationType.CONSUMES_API, "component"),
            many("dependsOn", "", RelationType.DEPENDS_ON, "component", "resource"),
            DEPENDENCY_OF,
            SYSTEM,
            one("domain", "domain", RelationType.PART_OF, "system"),
            one("subdomainOf", "domain", RelationType.PART_OF, "domain"),
            many("memberOf", "group", RelationType.MEMBER_OF, "user"),
            one("parent", "group", RelationType.CHILD_OF, "group"),
            many("children", "group", RelationType.PARENT_OF, "group"),
            many("members", "user", RelationType.HAS_MEMBER, "group"),
            many("dependsOn", "airesource", RelationType.DEPENDS_ON, "airesource"),
            many("skills", "airesource", RelationType.HAS_PART, "airesource"),
            many("plugins", "airesource", RelationType.HAS_PART, "airesource"));

    /** How many references a field holds. */
    enum Shape {
        ONE,
        MANY
    }

    private final String field;
    private final Shape shape;
    private final String defaultKind;
    private final RelationType relation;
    private final Set<String> kinds;
    private final Set<String> targets;

    private ReferenceField(
            String field,
            Shape shape,
            String defaultKind,
            RelationType relation,
            Set<String> kinds,
            Set<String> targets) {
        this.field = field;
        this.shape = shape;
        this.defaultKind = defaultKind;
        this.relation = relation;
        this.kinds = kinds;
        this.targets = targets;
    }

    private static ReferenceField one(String field, String defaultKind, RelationType relation, String... kinds) {
        return new ReferenceField(field, Shape.ONE, defaultKind, relation, Set.of(kinds), Set.of());
    }

    private static ReferenceField many(String field, String defaultKind, RelationType relation, String... kinds) {
        return new ReferenceField(field, Shape.MANY, defaultKind, relation, Set.of(kinds), Set.of());
    }

    /** A field of a kind of one's own, which may hold one reference or a list of them, to these kinds or, without any, to all. */
    static ReferenceField own(String field, String defaultKind, RelationType relation, Set<String> targets) {
        return new ReferenceField(field, Shape.MANY, defaultKind, relation, Set.of(), targets);
    }

    /** The fields of a kind, in order; a kind that Backstage does not define has an owner and a system. */
    static List<ReferenceField> of(String kind) {
        String known = Kind.of(kind).isPresent() ? kind.toLowerCase(Locale.ROOT) : "";
        return BACKSTAGE.stream().filter(each -> each.kinds.contains(known)).toList();
    }

    String field() {
        return field;
    }

    /** The name with its steps apart: there may be dots between nested fields. */
    String[] steps() {
        return field.split("\\.", -1);
    }

    /** Whether the field may name this entity. */
    boolean allows(EntityRef target) {
        return targets.isEmpty() || targets.contains(target.kind());
    }

    Shape shape() {
        return shape;
    }

    /** The kind that a name without kind means; empty when the kind must be written. */
    String defaultKind() {
        return defaultKind;
    }

    RelationType relation() {
        return relation;
    }

    /** The kinds that the field may name, in lower case; none: all. */
    Set<String> targets() {
        return targets;
    }
}
