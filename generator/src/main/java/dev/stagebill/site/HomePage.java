package dev.stagebill.site;

import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.output.OutputPath;
import java.util.List;

/**
 * The front page.
 *
 * @param title the portal's title
 * @param description one sentence about the portal; may be empty
 * @param introduction the portal's own text; may be empty
 * @param counts how many entities of each kind there are
 * @param changes the newest changes to entities and documentation, newest first
 * @param teams the groups at the top of the organisation
 * @param templates the software templates
 * @param health how many findings of each severity there are
 */
public record HomePage(
        String title,
        String description,
        SafeHtml introduction,
        List<KindCount> counts,
        List<Change> changes,
        List<EntityLink> teams,
        List<EntityLink> templates,
        Health health)
        implements Page {
    /** Copies the lists. */
    public HomePage {
        counts = List.copyOf(counts);
        changes = List.copyOf(changes);
        teams = List.copyOf(teams);
        templates = List.copyOf(templates);
    }

    /** How many entities of a kind there are; the icon is the word for the colour. */
    public record KindCount(String kind, String plural, String icon, String picture, int count) {}

    /** A change: what changed, where that is, who did it and when (ISO 8601 date); the icon is the word for the colour. */
    public record Change(
            String title, OutputPath page, String icon, String picture, String summary, String author, String date) {}

    /** The findings of the build in numbers, without those that the baseline knows. */
    public record Health(long errors, long warnings, long notices) {}

    @Override
    public OutputPath path() {
        return Area.HOME.page();
    }

    @Override
    public String template() {
        return "home";
    }

    @Override
    public Area area() {
        return Area.HOME;
    }
}
