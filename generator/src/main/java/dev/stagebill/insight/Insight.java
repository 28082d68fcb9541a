package dev.stagebill.insight;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostics;
import java.util.List;

/** Looks over a whole catalog and reports what is odd about it. Takes time in proportion to the catalog. */
public final class Insight {
    private static final List<Check> CHECKS = List.of(
            new DanglingReferences(),
            new ReferenceForms(),
            new Cycles(),
            new PeopleChecks(),
            new ApiChecks(),
            new StructureChecks());

    private final Diagnostics diagnostics;

    /** Insight that reports to these diagnostics. */
    public Insight(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports everything that is odd about a catalog. */
    public void look(Catalog catalog) {
        CHECKS.forEach(check -> check.look(catalog, diagnostics));
    }
}
