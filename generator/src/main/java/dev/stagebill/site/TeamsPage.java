package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;

/**
 * The organisation as a tree.
 *
 * @param roots the groups without a parent, by name
 * @param loose users that belong to no group
 */
public record TeamsPage(List<Team> roots, List<EntityLink> loose) implements Page {
    /**
     * A group of the organisation.
     *
     * @param group the group
     * @param type its type; may be empty
     * @param description one sentence; may be empty
     * @param members its direct members
     * @param owned how many entities it owns itself
     * @param ownedBelow how many more the groups in it own
     * @param membersBelow how many more people belong to the groups in it
     * @param children the groups in it
     */
    public record Team(
            EntityLink group,
            String type,
            String description,
            List<EntityLink> members,
            int owned,
            int ownedBelow,
            int membersBelow,
            List<Team> children) {
        /** Copies the lists. */
        public Team {
            members = List.copyOf(members);
            children = List.copyOf(children);
        }

        /** Its members, and those of the groups in it. */
        public int allMembers() {
            return members.size() + membersBelow;
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

    /** How many groups there are. */
    public int groups() {
        return roots.stream().mapToInt(TeamsPage::groups).sum();
    }

    private static int groups(Team team) {
        return 1 + team.children().stream().mapToInt(TeamsPage::groups).sum();
    }

    /** Whether to show all groups opened: an organisation that fits on a screen or two. */
    public boolean small() {
        return groups() <= 40;
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
