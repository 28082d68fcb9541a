package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.Locale;

/** The main areas of a portal, as its menu lists them; the paths are Backstage's own routes. */
public enum Area {
    /** The front page. */
    HOME("Home", ""),
    /** All entities. */
    CATALOG("Catalog", "catalog"),
    /** All documentation. */
    DOCS("Docs", "docs"),
    /** All APIs. */
    APIS("APIs", "api-docs"),
    /** The organisation. */
    TEAMS("Teams", "teams"),
    /** Software templates. */
    CREATE("Templates", "create"),
    /** Everything the build found wrong. */
    PROBLEMS("Problems", "problems"),
    /** Search. */
    SEARCH("Search", "search");

    private final String title;
    private final String folder;

    Area(String title, String folder) {
        this.title = title;
        this.folder = folder;
    }

    /** The name in the menu. */
    public String title() {
        return title;
    }

    /** The first page of the area. */
    public OutputPath page() {
        return OutputPath.page(folder);
    }

    /** A word for style sheets and icons, such as {@code catalog}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
