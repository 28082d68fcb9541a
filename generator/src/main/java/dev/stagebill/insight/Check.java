package dev.stagebill.insight;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostics;

/** One thing to look at. Holds nothing between two looks. */
interface Check {
    void look(Catalog catalog, Diagnostics diagnostics);
}
