package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;

/** What all parts of the plan share: the catalog, and its entities as links and rows. */
record SiteParts(Catalog catalog, EntityLinks links, EntityRows rows) {
    static SiteParts of(Catalog catalog) {
        EntityLinks links = new EntityLinks(catalog);
        return new SiteParts(catalog, links, new EntityRows(catalog, links));
    }
}
