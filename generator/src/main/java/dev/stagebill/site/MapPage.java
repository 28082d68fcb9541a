package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;

/**
 * The map of the catalog, at Backstage's route of the catalog graph: domains hold domains and systems, systems hold what they are made of.
 *
 * @param boxes what is part of nothing, domains first
 */
public record MapPage(List<Box> boxes) implements Page {
    /** Copies the boxes. */
    public MapPage {
        boxes = List.copyOf(boxes);
    }

    /**
     * An entity with what is part of it.
     *
     * @param entity the entity
     * @param description one sentence; may be empty
     * @param boxes the parts that have parts of their own, or could have
     * @param parts all other parts, by kind and then name
     */
    public record Box(EntityLink entity, String description, List<Box> boxes, List<EntityLink> parts) {
        /** Copies the lists. */
        public Box {
            boxes = List.copyOf(boxes);
            parts = List.copyOf(parts);
        }
    }

    @Override
    public OutputPath path() {
        return OutputPath.page("catalog-graph");
    }

    @Override
    public String title() {
        return "Map";
    }

    @Override
    public String template() {
        return "map";
    }

    @Override
    public Area area() {
        return Area.CATALOG;
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(new Crumb(Area.CATALOG.title(), Area.CATALOG.page()));
    }
}
