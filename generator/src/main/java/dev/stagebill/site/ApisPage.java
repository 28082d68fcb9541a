package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import dev.stagebill.site.CatalogPage.KindTable;
import java.util.Optional;

/**
 * All APIs.
 *
 * @param table the APIs by display name, the beginning of them when there are many
 * @param data the file from which a script reads all of them; empty when there are none
 */
public record ApisPage(KindTable table, Optional<OutputPath> data) implements Page {
    @Override
    public OutputPath path() {
        return Area.APIS.page();
    }

    @Override
    public String title() {
        return "APIs";
    }

    @Override
    public String template() {
        return "apis";
    }

    @Override
    public Area area() {
        return Area.APIS;
    }
}
