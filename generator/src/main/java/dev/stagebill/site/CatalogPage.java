package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;

/**
 * The table of all entities. Without a script it is one plain table for each kind.
 *
 * @param kinds the tables, in the order of kinds
 */
public record CatalogPage(List<KindTable> kinds) implements Page {
    /** Copies the tables. */
    public CatalogPage {
        kinds = List.copyOf(kinds);
    }

    /** The entities of one kind, ordered by display name. */
    public record KindTable(String kind, String plural, String icon, List<EntityRow> rows) {
        /** Copies the rows. */
        public KindTable {
            rows = List.copyOf(rows);
        }
    }

    /** How many entities there are. */
    public int total() {
        return kinds.stream().mapToInt(table -> table.rows().size()).sum();
    }

    @Override
    public OutputPath path() {
        return Area.CATALOG.page();
    }

    @Override
    public String title() {
        return "Catalog";
    }

    @Override
    public String template() {
        return "catalog";
    }

    @Override
    public Area area() {
        return Area.CATALOG;
    }
}
