package dev.stagebill.entity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The canonical reference of an entity. References are compared without regard to case, so all parts are in lower case here, as in
 * Backstage ({@code stringifyEntityRef} of {@code @backstage/catalog-model}).
 *
 * @param kind such as {@code component}
 * @param namespace such as {@code default}
 * @param name such as {@code payments}
 */
public record EntityRef(String kind, String namespace, String name) implements Comparable<EntityRef> {
    /** The namespace of entities that name none. */
    public static final String DEFAULT_NAMESPACE = "default";

    /** Lower-cases all parts and refuses empty ones. */
    public EntityRef {
        kind = kind.toLowerCase(Locale.ROOT);
        namespace = namespace.toLowerCase(Locale.ROOT);
        name = name.toLowerCase(Locale.ROOT);
        if (kind.isEmpty() || namespace.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("a reference needs kind, namespace and name");
        }
    }

    /**
     * Reads {@code [kind:][namespace/]name}. As in Backstage the split is by position: the first colon ends the kind unless a slash comes
     * before it, the first slash ends the namespace, and characters are not checked.
     *
     * @param text the reference as written
     * @param defaultKind the kind when the text names none; empty when there must be one
     * @param defaultNamespace the namespace when the text names none; empty: {@code default}
     * @throws IllegalArgumentException with a message for people, when a part is missing or empty
     */
    public static EntityRef parse(String text, String defaultKind, String defaultNamespace) {
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        boolean hasKind = colon >= 0 && (slash < 0 || colon < slash);
        String kind = hasKind ? text.substring(0, colon) : defaultKind;
        String rest = hasKind ? text.substring(colon + 1) : text;
        int split = rest.indexOf('/');
        String fallback = defaultNamespace.isEmpty() ? DEFAULT_NAMESPACE : defaultNamespace;
        String namespace = split >= 0 ? rest.substring(0, split) : fallback;
        String name = split >= 0 ? rest.substring(split + 1) : rest;
        if (kind.isEmpty()) {
            throw new IllegalArgumentException(
                    "the reference \"" + text + "\" needs a kind, such as component:" + text);
        }
        if (namespace.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException(
                    "the reference \"" + text + "\" has an empty part; write [kind:][namespace/]name");
        }
        return new EntityRef(kind, namespace, name);
    }

    /** Reads a canonical reference, as {@link #toString()} writes it. */
    public static EntityRef of(String canonical) {
        return parse(canonical, "", DEFAULT_NAMESPACE);
    }

    /** The folder of the entity's page, by Backstage's route: {@code catalog/namespace/kind/name}. */
    public String route() {
        return namespace + "/" + kind + "/" + name;
    }

    /** The shortest form that still names it where the kind is known: {@code name}, or {@code namespace/name}. */
    public String shortName() {
        return namespace.equals(DEFAULT_NAMESPACE) ? name : namespace + "/" + name;
    }

    /** By kind, namespace and name. */
    @Override
    public int compareTo(EntityRef other) {
        int kinds = kind.compareTo(other.kind);
        int order = kinds == 0 ? namespace.compareTo(other.namespace) : kinds;
        return order == 0 ? name.compareTo(other.name) : order;
    }

    /** As for every record, written out: references are looked up more often than anything else, and names differ first. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof EntityRef ref
                        && name.equals(ref.name)
                        && kind.equals(ref.kind)
                        && namespace.equals(ref.namespace));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + namespace.hashCode()) + name.hashCode();
    }

    /** The canonical form {@code kind:namespace/name}. */
    @Override
    public String toString() {
        return kind + ":" + namespace + "/" + name;
    }
}
