package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A map of the catalog: domains hold domains and systems, systems hold what they are made of. A domain with systems has a map of its own.
 *
 * @param domain the domain it is the map of; empty for the whole catalog
 * @param boxes what it shows: what is part of nothing, or the parts of the domain; domains first
 * @param left how many boxes are left out
 * @param crossings what boxes need from each other, those outside of a domain included
 */
public record MapPage(Optional<EntityLink> domain, List<Box> boxes, int left, List<Crossing> crossings)
        implements Page {
    /** Copies the lists. */
    public MapPage {
        boxes = List.copyOf(boxes);
        crossings = List.copyOf(crossings);
    }

    /**
     * An entity with what is part of it.
     *
     * @param entity the entity
     * @param description one sentence; may be empty
     * @param map its own map, when it has one
     * @param boxes the parts that have parts of their own, or could have
     * @param parts all other parts, by kind and then name
     * @param left how many of both are left out
     */
    public record Box(
            EntityLink entity,
            String description,
            Optional<OutputPath> map,
            List<Box> boxes,
            List<EntityLink> parts,
            int left) {
        /** Copies the lists. */
        public Box {
            boxes = List.copyOf(boxes);
            parts = List.copyOf(parts);
        }
    }

    /** How often something in one box depends on or consumes something in another one. */
    public record Crossing(EntityLink from, EntityLink to, int count) {}

    /** What the box needs of others. */
    public List<Crossing> needs(Box box) {
        return crossings.stream()
                .filter(each -> each.from().equals(box.entity()))
                .toList();
    }

    /** What others need of the box. */
    public List<Crossing> neededBy(Box box) {
        return crossings.stream().filter(each -> each.to().equals(box.entity())).toList();
    }

    /** Where the map of a domain is. */
    static OutputPath pathOf(EntityLink domain) {
        return OutputPath.page("map/" + domain.ref().route());
    }

    @Override
    public OutputPath path() {
        return domain.map(MapPage::pathOf).orElse(OutputPath.page("map"));
    }

    @Override
    public String title() {
        return domain.map(entity -> "Map of " + entity.name()).orElse("Map");
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
        List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb(Area.CATALOG.title(), Area.CATALOG.page())));
        domain.ifPresent(entity -> crumbs.add(new Crumb("Map", OutputPath.page("map"))));
        return crumbs;
    }
}
