package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import dev.stagebill.site.TeamsPage.Team;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The organisation as a tree. A circle of groups is cut where it closes. */
final class Teams {
    private final SiteParts parts;
    private final Set<EntityRef> placed = new HashSet<>();

    Teams(SiteParts parts) {
        this.parts = parts;
    }

    TeamsPage page() {
        Catalog catalog = parts.catalog();
        List<Team> roots = sorted(catalog.ofKind("group").stream()
                .map(Entity::ref)
                .filter(ref -> catalog.targets(ref, RelationType.CHILD_OF).stream()
                        .noneMatch(parent -> catalog.entity(parent).isPresent()))
                .toList());
        List<Team> circles = sorted(catalog.ofKind("group").stream()
                .map(Entity::ref)
                .filter(ref -> !placed.contains(ref))
                .toList());
        List<EntityLink> loose = parts.links()
                .to(catalog.ofKind("user").stream()
                        .map(Entity::ref)
                        .filter(ref ->
                                catalog.targets(ref, RelationType.MEMBER_OF).isEmpty())
                        .toList());
        List<Team> all =
                java.util.stream.Stream.concat(roots.stream(), circles.stream()).toList();
        return new TeamsPage(all, loose);
    }

    private List<Team> sorted(List<EntityRef> groups) {
        return groups.stream()
                .filter(placed::add)
                .map(this::team)
                .sorted(Comparator.comparing(Team::group, EntityLinks.ORDER))
                .toList();
    }

    private Team team(EntityRef ref) {
        Catalog catalog = parts.catalog();
        List<EntityRef> children = catalog.targets(ref, RelationType.PARENT_OF).stream()
                .filter(child -> catalog.entity(child).isPresent())
                .toList();
        EntityRow row = parts.rows().row(ref);
        return new Team(
                row.entity(),
                row.type(),
                row.description(),
                parts.links().to(catalog.targets(ref, RelationType.HAS_MEMBER)),
                catalog.targets(ref, RelationType.OWNER_OF).size(),
                catalog.ownership(ref).indirect().size(),
                catalog.members(ref).inherited().size(),
                sorted(children));
    }
}
