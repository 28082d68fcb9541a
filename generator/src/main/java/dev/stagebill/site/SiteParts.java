package dev.stagebill.site;

import dev.stagebill.apidocs.ApiDocumentation;
import dev.stagebill.catalog.Catalog;
import java.util.List;

/** What all parts of the plan share: the catalog, how its kinds are called, its entities as links and rows, and its APIs in figures. */
record SiteParts(Catalog catalog, KindWords kinds, EntityLinks links, EntityRows rows, ApiColumns apis) {
    static SiteParts of(Catalog catalog, List<ApiDocumentation> documentations) {
        KindWords kinds = new KindWords(catalog);
        EntityLinks links = new EntityLinks(catalog, kinds);
        ApiColumns apis = new ApiColumns(catalog, documentations);
        return new SiteParts(catalog, kinds, links, new EntityRows(catalog, links, apis), apis);
    }
}
