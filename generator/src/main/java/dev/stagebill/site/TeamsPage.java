package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;

/**
 * The organisation as a tree.
 *
 * @param roots the groups without a parent, by name
 * @param loose users that belong to no group, not all when they are many
 * @param groups how many groups there are, with those that are not shown
 * @param left how many groups without a parent are not shown
 * @param looseUsers how many users belong to no group
 */
public record TeamsPage(List<Team> roots, List<EntityLink> loose, int groups, int left, int looseUsers)
        implements Page {
    /**
     * A group of the organisation.
     *
     * @param group the group
     * @param type its type; may be empty
     * @param description one sentence; may be empty
     * @param members its direct members, not all when the organisation is large
     * @param people how many direct members it has
     * @param owned how many entities it owns itself
     * @param ownedBelow how many more the groups in it own
     * @param membersBelow how many more people belong to the groups in it
     * @param children the groups in it, not all when the organisation is large
     * @param left how many groups in it are not shown
     */
    public record Team(
            EntityLink group,
            String type,
            String description,
            List<EntityLink> members,
            int people,
            int owned,
            int ownedBelow,
            int membersBelow,
            List<Team> children,
            int left) {
        /** Copies the lists. */
        public Team {
            members = List.copyOf(members);
            children = List.copyOf(children);
        }

        /** Its members, and those of the groups in it. */
        public int allMembers() {
            return people + membersBelow;
        }

        /** What it owns, and what the groups in it own. */
        public int allOwned() {
            return owned + ownedBelow;
        }
    }

    /** Copies the lists. */
    public TeamsPage {
        roots = List.copyOf(roots);
        loose = List.copyOf(loose);
    }

    /** Whether to show all groups opened: an organisation that fits on a screen or two. */
    public boolean small() {
        return groups <= 40;
    }

    @Override
    public OutputPath path() {
        return Area.TEAMS.page();
    }

    @Override
    public String title() {
        return "Teams";
    }

    @Override
    public String template() {
        return "teams";
    }

    @Override
    public Area area() {
        return Area.TEAMS;
    }
}
