package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.config.PortalConfig;
import java.util.List;

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
}
