package dev.stagebill.entity;

import java.util.Arrays;
import java.util.Optional;

/** Backstage's relation types, each with its inverse ({@code packages/catalog-model/src/kinds/relations.ts}). */
public enum RelationType {
    /** The entity is owned by a group or user. */
    OWNED_BY("ownedBy", "owned by"),
    /** A group or user owns the entity. */
    OWNER_OF("ownerOf", "owner of"),
    /** A component provides an API. */
    PROVIDES_API("providesApi", "provides API"),
    /** An API is provided by a component. */
    API_PROVIDED_BY("apiProvidedBy", "provided by"),
    /** A component consumes an API. */
    CONSUMES_API("consumesApi", "consumes API"),
    /** An API is consumed by a component. */
    API_CONSUMED_BY("apiConsumedBy", "consumed by"),
    /** The entity needs another one. */
    DEPENDS_ON("dependsOn", "depends on"),
    /** The entity is needed by another one. */
    DEPENDENCY_OF("dependencyOf", "dependency of"),
    /** A group contains another group. */
    PARENT_OF("parentOf", "parent of"),
    /** A group is contained in another group. */
    CHILD_OF("childOf", "child of"),
    /** A user belongs to a group. */
    MEMBER_OF("memberOf", "member of"),
    /** A group has a user. */
    HAS_MEMBER("hasMember", "has member"),
    /** The entity belongs to a larger one. */
    PART_OF("partOf", "part of"),
    /** The entity contains a smaller one. */
    HAS_PART("hasPart", "has part");

    private final String id;
    private final String title;

    RelationType(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Backstage's name, such as {@code ownedBy}. */
    public String id() {
        return id;
    }

    /** The name for people, such as {@code owned by}. */
    public String title() {
        return title;
    }

    /** The relation seen from the other end. */
    public RelationType inverse() {
        return switch (this) {
            case OWNED_BY -> OWNER_OF;
            case OWNER_OF -> OWNED_BY;
            case PROVIDES_API -> API_PROVIDED_BY;
            case API_PROVIDED_BY -> PROVIDES_API;
            case CONSUMES_API -> API_CONSUMED_BY;
            case API_CONSUMED_BY -> CONSUMES_API;
            case DEPENDS_ON -> DEPENDENCY_OF;
            case DEPENDENCY_OF -> DEPENDS_ON;
            case PARENT_OF -> CHILD_OF;
            case CHILD_OF -> PARENT_OF;
            case MEMBER_OF -> HAS_MEMBER;
            case HAS_MEMBER -> MEMBER_OF;
            case PART_OF -> HAS_PART;
            case HAS_PART -> PART_OF;
        };
    }

    /** The type with this name of Backstage's. */
    public static Optional<RelationType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
