package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.output.OutputPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The whole portal, decided: every page and every other file.
 *
 * @param config the portal's settings
 * @param catalog the entities
 * @param pages all pages, ordered by path
 * @param files all other files but those of the theme and of search, ordered by path
 * @param menu the areas that have something to show, in order
 */
public record SitePlan(PortalConfig config, Catalog catalog, List<Page> pages, List<SiteFile> files, List<Area> menu) {
    /** Copies the lists. */
    public SitePlan {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
        menu = List.copyOf(menu);
    }

    /** Where the portal's logo lies, when it has one. */
    public Optional<OutputPath> logo() {
        return logoPath(config);
    }

    static Optional<OutputPath> logoPath(PortalConfig config) {
        return config.logo().map(file -> {
            String name = String.valueOf(file.getFileName());
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return new OutputPath("assets/logo." + ending);
        });
    }
}
