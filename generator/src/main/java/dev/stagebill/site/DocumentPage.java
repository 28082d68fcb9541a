package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import dev.stagebill.techdocs.DocsPage;
import dev.stagebill.techdocs.Documentation;
import java.util.List;
import java.util.Optional;

/**
 * A page of a documentation: {@code /docs/namespace/kind/name/...}.
 *
 * @param documentation the documentation it belongs to
 * @param page the page itself
 * @param entity whose documentation it is
 * @param owner who owns that entity
 * @param menu the part of the navigation tree that is printed on this page: all of it when it is small, else the current section
 * @param previous the page before it in the navigation
 * @param next the page after it
 * @param viewUrl the web page that shows its source
 * @param editUrl the web page on which it can be edited
 * @param breadcrumbs the pages above it
 * @param versions the versions of the documentation; empty when there is one
 */
public record DocumentPage(
        Documentation documentation,
        DocsPage page,
        EntityLink entity,
        Optional<EntityLink> owner,
        List<MenuItem> menu,
        Optional<MenuItem> previous,
        Optional<MenuItem> next,
        Optional<String> viewUrl,
        Optional<String> editUrl,
        List<Crumb> breadcrumbs,
        Optional<PageVersions> versions)
        implements Page {
    /** Copies the lists. */
    public DocumentPage {
        menu = List.copyOf(menu);
        breadcrumbs = List.copyOf(breadcrumbs);
    }

    /**
     * An entry of the navigation.
     *
     * @param title what it is called
     * @param page the page it leads to
     * @param url the address it leads to outside of the portal
     * @param current whether it is this page
     * @param open whether this page is below it
     * @param children the entries below it
     */
    public record MenuItem(
            String title,
            Optional<OutputPath> page,
            Optional<String> url,
            boolean current,
            boolean open,
            List<MenuItem> children) {
        /** Copies the children. */
        public MenuItem {
            children = List.copyOf(children);
        }
    }

    /** Where the whole navigation tree of the documentation lies, as JSON. */
    public OutputPath navigationFile() {
        return new OutputPath(documentation.folder() + "/navigation.json");
    }

    /** Where a page of a documentation is. */
    static OutputPath pathOf(Documentation documentation, String page) {
        return OutputPath.page(page.isEmpty() ? documentation.folder() : documentation.folder() + "/" + page);
    }

    @Override
    public OutputPath path() {
        return pathOf(documentation, page.path());
    }

    @Override
    public String title() {
        return page.title();
    }

    @Override
    public boolean listed() {
        return versions.map(PageVersions::isListed).orElse(true);
    }

    @Override
    public Optional<OutputPath> canonical() {
        return listed() ? Optional.of(path()) : versions.flatMap(PageVersions::canonical);
    }

    @Override
    public String template() {
        return "document";
    }

    @Override
    public Area area() {
        return Area.DOCS;
    }
}
