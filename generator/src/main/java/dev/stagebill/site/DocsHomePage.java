package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;
import java.util.Optional;

/**
 * All documentation.
 *
 *
 * @param entries one for each documentation, by title
 */
public record DocsHomePage(List<Entry> entries) implements Page {
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
        return Area.DOCS.page();
    }

    @Override
    public String title() {
        return "Documentation";
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
