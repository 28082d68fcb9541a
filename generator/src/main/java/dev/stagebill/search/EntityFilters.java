package dev.stagebill.search;

import dev.stagebill.entity.EntityRef;
import dev.stagebill.site.EntityLink;
import dev.stagebill.site.EntityPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What entities, and everything that belongs to them, can be filtered by. */
final class EntityFilters {
    private final Map<EntityRef, EntityPage> pages;

    /** Knows the entities that have pages. */
    EntityFilters(Stream<EntityPage> pages) {
        this.pages = pages.collect(Collectors.toMap(page -> page.self().ref(), page -> page, (first, second) -> first));
    }

    /**
     * The filters of something that belongs to an entity, to be added to.
     *
     * @param area what {@code in:} calls such things
     */
    List<String> of(EntityRef ref, String area) {
        List<String> filters = new ArrayList<>();
        filters.add(Filters.term("in", area));
        filters.add(Filters.term("in", ref.name()));
        filters.add(Filters.term("namespace", ref.namespace()));
        Optional.ofNullable(pages.get(ref)).ifPresent(page -> add(filters, page));
        return filters;
    }

    /** The value of an annotation of an entity; empty when there is none. */
    Optional<String> annotation(EntityRef ref, String name) {
        return Optional.ofNullable(pages.get(ref)).stream()
                .flatMap(page -> page.annotations().stream())
                .filter(annotation -> annotation.name().equals(name))
                .map(EntityPage.Pair::value)
                .findFirst();
    }

    private static void add(List<String> filters, EntityPage page) {
        page.owner().ifPresent(owner -> addOwner(filters, owner));
        add(filters, "type", page.type());
        add(filters, "lifecycle", page.lifecycle());
        page.tags().forEach(tag -> add(filters, "tag", tag));
        page.system().stream()
                .map(EntityLink::ref)
                .filter(system -> !system.kind().equals("group"))
                .forEach(system -> add(filters, "system", system.name()));
    }

    /** Adds an owner, by name and by reference. */
    static void addOwner(List<String> filters, EntityLink owner) {
        filters.add(Filters.term("owner", owner.ref().name()));
        filters.add(Filters.term("owner", owner.ref().toString()));
    }

    /** Adds a value, unless there is none. */
    static void add(List<String> filters, String key, String value) {
        if (!value.isBlank()) {
            filters.add(Filters.term(key, value));
        }
    }
}
