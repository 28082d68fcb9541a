package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;

/**
 * All APIs.
 *
 *
 * @param rows the APIs by display name
 */
public record ApisPage(List<EntityRow> rows) implements Page {
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
