package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import dev.stagebill.site.CatalogPage.KindTable;
import java.util.List;

/**
 * One of the plain pages that list all entities of a kind, for kinds that are too big for the page of the catalog. They need no script.
 *
 * @param table the kind, with the rows of this page
 * @param place which of the pages this is
 */
public record KindPage(KindTable table, Pager place) implements Page {
    @Override
    public OutputPath path() {
        return place.page(place.number());
    }

    @Override
    public String title() {
        return place.number() == 1 ? table.plural() : table.plural() + ", page " + place.number();
    }

    @Override
    public String template() {
        return "kind";
    }

    @Override
    public Area area() {
        return Area.CATALOG;
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(new Crumb(Area.CATALOG.title(), Area.CATALOG.page()));
    }
}
