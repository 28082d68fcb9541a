package dev.stagebill.site;

import dev.stagebill.entity.EntityRef;
import dev.stagebill.output.OutputPath;
import java.util.Optional;

/**
 * A mention of an entity: what to print, and where it leads.
 *
 * @param ref the entity's canonical reference
 * @param name its display name
 * @param kind its kind, in the usual case, such as {@code Component} or {@code API}
 * @param page its page; empty when the entity is in no source and has no page
 * @param defined whether an entity with this reference exists; a missing owner has a page and is not defined
 * @param look what its kind is called and which picture it has
 */
public record EntityLink(
        EntityRef ref, String name, String kind, Optional<OutputPath> page, boolean defined, KindLook look) {
    /** A mention of an entity of a kind that looks as usual. */
    public EntityLink(EntityRef ref, String name, String kind, Optional<OutputPath> page, boolean defined) {
        this(ref, name, kind, page, defined, new KindLook(kind, Kinds.icon(ref.kind())));
    }

    /**
     * How people recognise a kind.
     *
     * @param title what to call one of them
     * @param picture the word for the picture
     */
    public record KindLook(String title, String picture) {}

    /** The word for the colour of the kind: the kind in lower case when it is one of Backstage's, else {@code custom}. */
    public String icon() {
        return Kinds.icon(ref.kind());
    }

    /** The word for the picture of the kind. */
    public String picture() {
        return look.picture();
    }

    /** What to call the kind. */
    public String kindTitle() {
        return look.title();
    }
}
