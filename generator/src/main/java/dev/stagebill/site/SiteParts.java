package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;

/** What all parts of the plan share: the catalog, how its kinds are called, and its entities as links and rows. */
record SiteParts(Catalog catalog, KindWords kinds, EntityLinks links, EntityRows rows) {
    static SiteParts of(Catalog catalog) {
        KindWords kinds = new KindWords(catalog);
        EntityLinks links = new EntityLinks(catalog, kinds);
        return new SiteParts(catalog, kinds, links, new EntityRows(catalog, links));
    }
}
