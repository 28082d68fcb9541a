package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;
import java.util.Optional;

/** A page of the portal, complete but for its looks. Templates read its public methods. */
public sealed interface Page
        permits HomePage,
                CatalogPage,
                KindPage,
                EntityPage,
                DefinitionPage,
                DefinitionPart,
                ChangesPage,
                DocsHomePage,
                DocumentPage,
                PrintPage,
                ApisPage,
                TeamsPage,
                ExplorerPage,
                MapPage,
                TemplatesPage,
                ProblemsPage,
                SearchPage,
                RedirectPage,
                NotFoundPage {
    /** Where it is. */
    OutputPath path();

    /** What it is called, in its heading and in the browser's tab. */
    String title();

    /** The name of its template, without folder and ending. */
    String template();

    /** The entry of the menu it belongs to. */
    Area area();

    /** The pages above it, outermost first, itself excluded. */
    default List<Crumb> breadcrumbs() {
        return List.of();
    }

    /** One sentence about it, for search engines and previews; may be empty. */
    default String description() {
        return "";
    }

    /** Whether search engines and the sitemap should list it. */
    default boolean listed() {
        return true;
    }

    /** The page whose address stands for it; empty when search engines should not be told any. */
    default Optional<OutputPath> canonical() {
        return listed() ? Optional.of(path()) : Optional.empty();
    }

    /** The page with what a fragment leads to: this one, unless what belongs together is on several pages. */
    default OutputPath placeOf(String fragment) {
        return path();
    }

    /** Where the same page lies as Markdown that is made from its HTML; empty when it does not. */
    default Optional<OutputPath> copy() {
        return Optional.empty();
    }

    /**
     * A page above another one.
     *
     * @param title its name
     * @param page where it is
     */
    record Crumb(String title, OutputPath page) {}
}
