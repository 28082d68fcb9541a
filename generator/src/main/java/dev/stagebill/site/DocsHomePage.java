package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;
import java.util.Optional;

/**
 * All documentation, or one of the pages that list it when there is much.
 *
 * @param entries one for each documentation of this page, by title
 * @param total how many there are in all
 * @param place which of the pages this is
 * @param data the file from which a script reads all of them; empty when there are none
 */
public record DocsHomePage(List<Entry> entries, int total, Pager place, Optional<OutputPath> data) implements Page {
    /** Copies the entries. */
    public DocsHomePage {
        entries = List.copyOf(entries);
    }

    /**
     * One documentation.
     *
     * @param title what it is called
     * @param page its front page
     * @param entity whose it is
     * @param owner who owns that entity
     * @param type the entity's type; may be empty
     * @param description one sentence; may be empty
     */
    public record Entry(
            String title,
            OutputPath page,
            EntityLink entity,
            Optional<EntityLink> owner,
            String type,
            String description) {}

    @Override
    public OutputPath path() {
        return place.page(place.number());
    }

    @Override
    public String title() {
        return place.number() == 1 ? "Documentation" : "Documentation, page " + place.number();
    }

    @Override
    public String template() {
        return "docs";
    }

    @Override
    public Area area() {
        return Area.DOCS;
    }
}
