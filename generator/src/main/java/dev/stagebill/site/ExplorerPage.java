package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;

/**
 * The page on which the graph of relations can be explored, at Backstage's route and with its query. What it draws is drawn by a script;
 * without one it is a list of places to begin.
 *
 * @param starts domains, else systems, else groups: where to begin
 * @param data the graph
 */
public record ExplorerPage(List<EntityRow> starts, OutputPath data) implements Page {
    /** Copies the rows. */
    public ExplorerPage {
        starts = List.copyOf(starts);
    }

    @Override
    public OutputPath path() {
        return OutputPath.page("catalog-graph");
    }

    @Override
    public String title() {
        return "Graph";
    }

    @Override
    public String template() {
        return "explorer";
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
