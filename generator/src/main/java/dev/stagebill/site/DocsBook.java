package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import dev.stagebill.techdocs.DocsPage;
import dev.stagebill.techdocs.DocsVersion;
import dev.stagebill.techdocs.NavItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One documentation, decided: its pages, itself as one page for printing, and what lies beside them. */
final class DocsBook {
    private final DocsTree tree;
    private final DocsFrame frame;
    private final DocsMenu menu;
    private final DocsPrint print;
    private final Sources sources;

    DocsBook(DocsTree tree, DocsFrame frame, Sources sources) {
        this.tree = tree;
        this.frame = frame;
        this.menu = new DocsMenu(tree);
        this.print = new DocsPrint(tree);
        this.sources = sources;
    }

    DocsFrame frame() {
        return frame;
    }

    DocsTree tree() {
        return tree;
    }

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (DocsPage page : tree.docs().pages()) {
            pages.add(
                    new DocumentPage(frame, page, way(page), SourceLinks.of(origin(page), page), print.placeOf(page)));
        }
        pages.addAll(print.pages(frame));
        tree.docs().redirects().forEach(redirect -> pages.add(RedirectPage.of(tree.docs(), redirect)));
        return pages;
    }

    /** What the page was read from: for a version another commit than that of the source. */
    private Optional<Origin> origin(DocsPage page) {
        String repository = page.source().repository();
        return tree.docs()
                .version()
                .map(DocsVersion::origin)
                .filter(origin -> origin.name().equals(repository))
                .or(() -> sources.tree(repository).map(SourceTree::origin));
    }

    private DocumentPage.Way way(DocsPage page) {
        List<Page.Crumb> crumbs = new ArrayList<>(List.of(
                new Page.Crumb(Area.DOCS.title(), Area.DOCS.page()),
                new Page.Crumb(tree.docs().title(), frame.front())));
        crumbs.addAll(menu.sections(page.path()));
        return new DocumentPage.Way(
                menu.of(page.path()),
                tree.docs().look().has("navigation.tabs") ? menu.tabs(page.path()) : List.of(),
                tree.neighbour(page.path(), -1).map(this::item),
                tree.neighbour(page.path(), 1).map(this::item),
                crumbs);
    }

    private DocumentPage.MenuItem item(NavItem item) {
        Optional<OutputPath> path = item.page().map(page -> DocumentPage.pathOf(tree.docs(), page));
        return new DocumentPage.MenuItem(
                item.title(), path, Optional.empty(), false, false, false, List.of(), Optional.empty());
    }

    /** The navigation tree as data. */
    List<SiteFile> navigation() {
        List<SiteFile> files = new ArrayList<>(List.of(DocsNavigation.json(tree)));
        frame.navigation().ifPresent(path -> files.add(DocsNavigation.script(tree)));
        return files;
    }
}
