package dev.stagebill.entity;

import java.util.List;
import java.util.Optional;

/**
 * What an entity is to another one: Backstage's relation types ({@code packages/catalog-model/src/kinds/relations.ts}), and those of kinds of
 * one's own. There is one object for each type of a portal, so that types can be compared by identity.
 */
public final class RelationType {
    /** The entity is owned by a group or user. */
    public static final RelationType OWNED_BY = pair("ownedBy", "owned by", "ownerOf", "owner of");
    /** A group or user owns the entity. */
    public static final RelationType OWNER_OF = OWNED_BY.inverse();
    /** A component provides an API. */
    public static final RelationType PROVIDES_API = pair("providesApi", "provides API", "apiProvidedBy", "provided by");
    /** An API is provided by a component. */
    public static final RelationType API_PROVIDED_BY = PROVIDES_API.inverse();
    /** A component consumes an API. */
    public static final RelationType CONSUMES_API = pair("consumesApi", "consumes API", "apiConsumedBy", "consumed by");
    /** An API is consumed by a component. */
    public static final RelationType API_CONSUMED_BY = CONSUMES_API.inverse();
    /** The entity needs another one. */
    public static final RelationType DEPENDS_ON = pair("dependsOn", "depends on", "dependencyOf", "dependency of");
    /** The entity is needed by another one. */
    public static final RelationType DEPENDENCY_OF = DEPENDS_ON.inverse();
    /** A group contains another group. */
    public static final RelationType PARENT_OF = pair("parentOf", "parent of", "childOf", "child of");
    /** A group is contained in another group. */
    public static final RelationType CHILD_OF = PARENT_OF.inverse();
    /** A user belongs to a group. */
    public static final RelationType MEMBER_OF = pair("memberOf", "member of", "hasMember", "has member");
    /** A group has a user. */
    public static final RelationType HAS_MEMBER = MEMBER_OF.inverse();
    /** The entity belongs to a larger one. */
    public static final RelationType PART_OF = pair("partOf", "part of", "hasPart", "has part");
    /** The entity contains a smaller one. */
    public static final RelationType HAS_PART = PART_OF.inverse();

    private static final List<RelationType> BACKSTAGE = List.of(
            OWNED_BY,
            OWNER_OF,
            PROVIDES_API,
            API_PROVIDED_BY,
            CONSUMES_API,
            API_CONSUMED_BY,
            DEPENDS_ON,
            DEPENDENCY_OF,
            PARENT_OF,
            CHILD_OF,
            MEMBER_OF,
            HAS_MEMBER,
            PART_OF,
            HAS_PART);

    private final String id;
    private final String title;
    private final RelationType inverse;

    private RelationType(String id, String title, String inverseId, String inverseTitle) {
        this.id = id;
        this.title = title;
        this.inverse = id.equals(inverseId) ? this : new RelationType(inverseId, inverseTitle, this);
    }

    private RelationType(String id, String title, RelationType inverse) {
        this.id = id;
        this.title = title;
        this.inverse = inverse;
    }

    /** A new relation and its inverse; a relation that is its own inverse has the same id twice. */
    static RelationType pair(String id, String title, String inverseId, String inverseTitle) {
        return new RelationType(id, title, inverseId, inverseTitle);
    }

    /** Backstage's own types, in the order in which they are told. */
    public static List<RelationType> values() {
        return BACKSTAGE;
    }

    /** The name, such as {@code ownedBy}. */
    public String id() {
        return id;
    }

    /** The name for people, such as {@code owned by}. */
    public String title() {
        return title;
    }

    /** The relation seen from the other end. */
    public RelationType inverse() {
        return inverse;
    }

    /** Whether Backstage defines it. */
    public boolean isBackstages() {
        return BACKSTAGE.contains(this);
    }

    /** The type with this name of Backstage's. */
    public static Optional<RelationType> of(String id) {
        return BACKSTAGE.stream().filter(type -> type.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
