package dev.stagebill.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The fields of {@code spec} that name other entities, by kind, with the kind that a bare name means and the relation it makes
 * (Backstage: {@code BuiltinKindsEntityProcessor}, in the order in which it looks at them).
 */
@SuppressWarnings("ImmutableEnumChecker") // every collection here is made by Set.of
enum ReferenceField {
    OWNER(
            "owner",
            Shape.ONE,
            "group",
            RelationType.OWNED_BY,
            Set.of("component", "api", "resource", "system", "domain", "template", "airesource", "")),
    SUBCOMPONENT_OF("subcomponentOf", Shape.ONE, "component", RelationType.PART_OF, Set.of("component")),
    PROVIDES_APIS("providesApis", Shape.MANY, "api", RelationType.PROVIDES_API, Set.of("component")),
    CONSUMES_APIS("consumesApis", Shape.MANY, "api", RelationType.CONSUMES_API, Set.of("component")),
    DEPENDS_ON("dependsOn", Shape.MANY, "", RelationType.DEPENDS_ON, Set.of("component", "resource")),
    DEPENDENCY_OF("dependencyOf", Shape.MANY, "", RelationType.DEPENDENCY_OF, Set.of("component", "resource")),
    SYSTEM(
            "system",
            Shape.ONE,
            "system",
            RelationType.PART_OF,
            Set.of("component", "api", "resource", "airesource", "")),
    DOMAIN("domain", Shape.ONE, "domain", RelationType.PART_OF, Set.of("system")),
    SUBDOMAIN_OF("subdomainOf", Shape.ONE, "domain", RelationType.PART_OF, Set.of("domain")),
    MEMBER_OF("memberOf", Shape.MANY, "group", RelationType.MEMBER_OF, Set.of("user")),
    PARENT("parent", Shape.ONE, "group", RelationType.CHILD_OF, Set.of("group")),
    CHILDREN("children", Shape.MANY, "group", RelationType.PARENT_OF, Set.of("group")),
    MEMBERS("members", Shape.MANY, "user", RelationType.HAS_MEMBER, Set.of("group")),
    SKILL_DEPENDS_ON("dependsOn", Shape.MANY, "airesource", RelationType.DEPENDS_ON, Set.of("airesource")),
    SKILLS("skills", Shape.MANY, "airesource", RelationType.HAS_PART, Set.of("airesource")),
    PLUGINS("plugins", Shape.MANY, "airesource", RelationType.HAS_PART, Set.of("airesource"));

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

    ReferenceField(String field, Shape shape, String defaultKind, RelationType relation, Set<String> kinds) {
        this.field = field;
        this.shape = shape;
        this.defaultKind = defaultKind;
        this.relation = relation;
        this.kinds = kinds;
    }

    /** The fields of a kind, in order; a kind that Backstage does not define has an owner and a system. */
    static List<ReferenceField> of(String kind) {
        String known = Kind.of(kind).isPresent() ? kind.toLowerCase(Locale.ROOT) : "";
        return Arrays.stream(values())
                .filter(each -> each.kinds.contains(known))
                .toList();
    }

    String field() {
        return field;
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
}
