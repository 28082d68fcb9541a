package dev.stagebill.techdocs;

import dev.stagebill.entity.EntityRef;
import dev.stagebill.output.OutputPath;
import java.util.List;
import java.util.Optional;

/**
 * The documentation of one entity.
 *
 * @param entity whose it is
 * @param title {@code site_name} of mkdocs.yml, else the entity's display name
 * @param description {@code site_description} of mkdocs.yml
 * @param navigation the navigation tree
 * @param pages all pages, ordered by path
 * @param assets the other files that pages refer to, such as pictures, ordered by path
 * @param look how it wants to be shown
 * @param redirects addresses that pages had before
 * @param tagPage the path of the page that lists all tags
 */
public record Documentation(
        EntityRef entity,
        String title,
        Optional<String> description,
        List<NavItem> navigation,
        List<DocsPage> pages,
        List<DocsAsset> assets,
        DocsLook look,
        List<DocsRedirect> redirects,
        Optional<String> tagPage) {
    /** Copies the lists. */
    public Documentation {
        navigation = List.copyOf(navigation);
        pages = List.copyOf(pages);
        assets = List.copyOf(assets);
        redirects = List.copyOf(redirects);
    }

    /** Where a file of the documentation is in a portal, by its path in {@link #assets()}. */
    public OutputPath file(String path) {
        return new OutputPath(folder() + "/" + path);
    }

    /** The folder of the documentation in a portal, by Backstage's route. */
    public String folder() {
        return folder(entity);
    }

    /** The folder of an entity's documentation in a portal, by Backstage's route. */
    public static String folder(EntityRef entity) {
        return "docs/" + entity.route();
    }
}
