package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;

/**
 * All software templates.
 *
 *
 * @param rows the templates by display name
 */
public record TemplatesPage(List<EntityRow> rows) implements Page {
    @Override
    public OutputPath path() {
        return Area.CREATE.page();
    }

    @Override
    public String title() {
        return "Templates";
    }

    @Override
    public String template() {
        return "templates";
    }

    @Override
    public Area area() {
        return Area.CREATE;
    }
}
