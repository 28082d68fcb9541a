package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;

/**
 * The organisation as a tree.
 *
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
     * @param owned how many entities it owns
     * @param children the groups in it
     */
    public record Team(
            EntityLink group,
            String type,
            String description,
            List<EntityLink> members,
            int owned,
            List<Team> children) {}

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
