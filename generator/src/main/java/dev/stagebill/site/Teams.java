package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import dev.stagebill.site.TeamsPage.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The organisation as a tree. A circle of groups is cut where it closes. Of a very large organisation the page shows the groups that are
 * nearest to the top, and of their people the first; numbers and the pages of groups tell the rest.
 */
final class Teams {
    /** Groups nested deeper than this stand beside the others. */
    private static final int MAX_DEPTH = 40;

    private static final int MAX_GROUPS = 800;
    private static final int MAX_PEOPLE = 2_400;

    private final SiteParts parts;
    private final Set<EntityRef> placed = new HashSet<>();

    Teams(SiteParts parts) {
        this.parts = parts;
    }

    TeamsPage page() {
        Catalog catalog = parts.catalog();
        List<EntityRef> groups =
                catalog.ofKind("group").stream().map(Entity::ref).toList();
        List<Team> all = new ArrayList<>(sorted(groups.stream().filter(this::isTop).toList(), 0));
        all.addAll(sorted(groups, 0));
        List<EntityLink> loose = parts.links()
                .to(catalog.ofKind("user").stream()
                        .map(Entity::ref)
                        .filter(ref ->
                                catalog.targets(ref, RelationType.MEMBER_OF).isEmpty())
                        .toList());
        List<Team> roots = cut(all);
        return new TeamsPage(
                roots,
                loose.subList(0, Math.min(MAX_GROUPS, loose.size())),
                placed.size(),
                all.size() - roots.size(),
                loose.size());
    }

    private boolean isTop(EntityRef group) {
        Catalog catalog = parts.catalog();
        return catalog.targets(group, RelationType.CHILD_OF).stream()
                .noneMatch(parent -> catalog.entity(parent).isPresent());
    }

    private List<Team> sorted(List<EntityRef> groups, int depth) {
        return groups.stream()
                .filter(placed::add)
                .map(group -> team(group, depth))
                .sorted(Comparator.comparing(Team::group, EntityLinks.ORDER))
                .toList();
    }

    private Team team(EntityRef ref, int depth) {
        Catalog catalog = parts.catalog();
        List<EntityRef> children = depth == MAX_DEPTH
                ? List.of()
                : catalog.targets(ref, RelationType.PARENT_OF).stream()
                        .filter(child -> catalog.entity(child).isPresent())
                        .toList();
        EntityRow row = parts.rows().row(ref);
        List<EntityLink> members = parts.links().to(catalog.targets(ref, RelationType.HAS_MEMBER));
        return new Team(
                row.entity(),
                row.type(),
                row.description(),
                members,
                members.size(),
                catalog.targets(ref, RelationType.OWNER_OF).size(),
                catalog.ownership(ref).indirect().size(),
                catalog.members(ref).inherited().size(),
                sorted(children, depth + 1),
                0);
    }

    /** What fits on a page. */
    private static List<Team> cut(List<Team> roots) {
        List<Team> nearest = new ArrayList<>(roots);
        int people = 0;
        for (int i = 0; i < nearest.size(); i++) {
            nearest.addAll(nearest.get(i).children());
            people += nearest.get(i).people();
        }
        boolean fits = nearest.size() <= MAX_GROUPS && people <= MAX_PEOPLE;
        int shown = Math.min(MAX_GROUPS, nearest.size());
        Set<EntityRef> kept = new HashSet<>();
        nearest.subList(0, shown).forEach(team -> kept.add(team.group().ref()));
        return fits ? roots : cut(roots, kept, MAX_PEOPLE / shown);
    }

    private static List<Team> cut(List<Team> teams, Set<EntityRef> kept, int people) {
        return teams.stream()
                .filter(team -> kept.contains(team.group().ref()))
                .map(team -> cut(team, kept, people))
                .toList();
    }

    private static Team cut(Team team, Set<EntityRef> kept, int people) {
        List<Team> children = cut(team.children(), kept, people);
        return new Team(
                team.group(),
                team.type(),
                team.description(),
                team.members().subList(0, Math.min(people, team.members().size())),
                team.people(),
                team.owned(),
                team.ownedBelow(),
                team.membersBelow(),
                children,
                team.children().size() - children.size());
    }
}
