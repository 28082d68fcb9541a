package dev.stagebill.site;

import dev.stagebill.output.OutputPath;

/** The page that shows the answers to a query. */
public record SearchPage() implements Page {
    @Override
    public OutputPath path() {
        return Area.SEARCH.page();
    }

    @Override
    public String title() {
        return "Search";
    }

    @Override
    public String template() {
        return "search";
    }

    @Override
    public Area area() {
        return Area.SEARCH;
    }
}
