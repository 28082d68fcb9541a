package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;
import java.util.Optional;

/**
 * The table of all entities. Without a script it is one plain table for each kind, with the beginning of its rows when there are many.
 *
 * @param kinds the tables, in the order of kinds
 * @param data the files from which a script reads all rows
 */
public record CatalogPage(List<KindTable> kinds, List<OutputPath> data) implements Page {
    /** Copies the lists. */
    public CatalogPage {
        kinds = List.copyOf(kinds);
        data = List.copyOf(data);
    }

    /**
     * Entities of one kind, ordered by display name.
     *
     * @param kind the kind, as people see it
     * @param plural the word for several of them
     * @param icon the word for the colour, and for the columns that are shown
     * @param picture the word for the picture
     * @param columns what stands above the columns that only this kind has
     * @param rows all of them, or the part that a page shows
     * @param total how many there are in all
     */
    public record KindTable(
            String kind,
            String plural,
            String icon,
            String picture,
            List<String> columns,
            List<EntityRow> rows,
            int total) {
        /** Copies the lists. */
        public KindTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** A table of all rows of a kind that looks as usual. */
        public KindTable(String kind, String plural, String icon, List<EntityRow> rows) {
            this(kind, plural, icon, icon, List.of(), rows, rows.size());
        }

        /** The same kind with a part of the rows. */
        KindTable with(List<EntityRow> part) {
            return new KindTable(kind, plural, icon, picture, columns, part, total);
        }

        /** The first of the plain pages with all rows, when some are left out here. */
        public Optional<OutputPath> more() {
            return rows.size() == total ? Optional.empty() : Optional.of(OutputPath.page(CatalogTables.folder(this)));
        }
    }

    /** How many entities there are. */
    public int total() {
        return kinds.stream().mapToInt(KindTable::total).sum();
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
