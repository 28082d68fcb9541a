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
 * @param version which version this is; empty when only one is shown
 * @param others the other versions, the newest first; only the one with the plain address has them
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
        Optional<String> tagPage,
        Optional<DocsVersion> version,
        List<Documentation> others) {
    /** A documentation of which one version is shown. */
    public Documentation(
            EntityRef entity,
            String title,
            Optional<String> description,
            List<NavItem> navigation,
            List<DocsPage> pages,
            List<DocsAsset> assets,
            DocsLook look,
            List<DocsRedirect> redirects,
            Optional<String> tagPage) {
        this(
                entity,
                title,
                description,
                navigation,
                pages,
                assets,
                look,
                redirects,
                tagPage,
                Optional.empty(),
                List.of());
    }

    /** Copies the lists. */
    public Documentation {
        navigation = List.copyOf(navigation);
        pages = List.copyOf(pages);
        assets = List.copyOf(assets);
        others = List.copyOf(others);
        redirects = List.copyOf(redirects);
    }

    /** Where a file of the documentation is in a portal, by its path in {@link #assets()}. */
    public OutputPath file(String path) {
        return new OutputPath(folder() + "/" + path);
    }

    /** The same pages as a version. */
    Documentation as(DocsVersion which) {
        return with(Optional.of(which), List.of());
    }

    /** The same documentation as the one among all versions that has the plain address. */
    Documentation among(List<Documentation> all) {
        List<Documentation> rest =
                all.stream().filter(docs -> !docs.version().equals(version)).toList();
        return with(version, rest);
    }

    private Documentation with(Optional<DocsVersion> which, List<Documentation> rest) {
        return new Documentation(
                entity, title, description, navigation, pages, assets, look, redirects, tagPage, which, rest);
    }

    /** Whether search and search engines list it: the one with the plain address, and others when the portal wants that. */
    public boolean isListed() {
        return version.map(DocsVersion::listed).orElse(true);
    }

    /** The folder of the documentation in a portal: Backstage's route, and below it a folder for each version but one. */
    public String folder() {
        String inside = version.map(DocsVersion::folder).orElse("");
        return inside.isEmpty() ? folder(entity) : folder(entity) + "/" + inside;
    }

    /** The folder of an entity's documentation in a portal, by Backstage's route. */
    public static String folder(EntityRef entity) {
        return "docs/" + entity.route();
    }
}
