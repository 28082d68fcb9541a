package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import dev.stagebill.site.DocumentPage.MenuItem;
import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import dev.stagebill.techdocs.DocsPage;
import dev.stagebill.techdocs.DocsVersion;
import dev.stagebill.techdocs.Documentation;
import dev.stagebill.techdocs.NavItem;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides the pages of documentations. */
final class DocumentPages {
    private final SiteParts parts;
    private final Sources sources;

    DocumentPages(SiteParts parts, Sources sources) {
        this.parts = parts;
        this.sources = sources;
    }

    /** The first page of a documentation: its index, else the first page of the navigation, else the first page at all. */
    static OutputPath front(Documentation docs) {
        boolean hasIndex = docs.pages().stream().anyMatch(page -> page.path().isEmpty());
        String path = hasIndex
                ? ""
                : inOrder(docs.navigation()).stream()
                        .map(item -> item.page().orElseThrow())
                        .findFirst()
                        .orElse(docs.pages().get(0).path());
        return DocumentPage.pathOf(docs, path);
    }

    /** The pages of a documentation, of all its versions. */
    List<Page> of(Documentation docs) {
        Optional<VersionSet> versions = VersionSet.of(docs);
        List<Page> pages = new ArrayList<>(of(docs, versions));
        docs.others().forEach(other -> pages.addAll(of(other, versions)));
        return pages;
    }

    private List<Page> of(Documentation docs, Optional<VersionSet> versions) {
        List<NavItem> order = inOrder(docs.navigation());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.putIfAbsent(order.get(i).page().orElseThrow(), i);
        }
        List<Page> pages = new ArrayList<>();
        for (DocsPage page : docs.pages()) {
            int place = places.getOrDefault(page.path(), -2);
            pages.add(page(
                    docs,
                    page,
                    List.of(neighbour(docs, order, place - 1), neighbour(docs, order, place + 1)),
                    versions.flatMap(
                            set -> docs.version().map(version -> new PageVersions(set, version, page.path())))));
        }
        return pages;
    }

    private static Optional<MenuItem> neighbour(Documentation docs, List<NavItem> order, int place) {
        if (place < 0 || place >= order.size()) {
            return Optional.empty();
        }
        NavItem item = order.get(place);
        return Optional.of(new MenuItem(
                item.title(),
                item.page().map(path -> DocumentPage.pathOf(docs, path)),
                Optional.empty(),
                false,
                false,
                List.of()));
    }

    private DocumentPage page(
            Documentation docs, DocsPage page, List<Optional<MenuItem>> neighbours, Optional<PageVersions> versions) {
        Optional<Origin> origin = origin(docs, page);
        String file = page.source().path();
        return new DocumentPage(
                docs,
                page,
                parts.links().to(docs.entity()),
                parts.catalog().owner(docs.entity()).map(parts.links()::to),
                DocsMenu.of(docs, page),
                neighbours.get(0),
                neighbours.get(1),
                origin.flatMap(from -> from.viewUrl(file, 0)).map(URI::toString),
                origin.flatMap(from -> from.editUrl(file)).map(URI::toString),
                List.of(new Page.Crumb(Area.DOCS.title(), Area.DOCS.page()), new Page.Crumb(docs.title(), front(docs))),
                versions);
    }

    /** What the page was read from: for a version another commit than that of the source. */
    private Optional<Origin> origin(Documentation docs, DocsPage page) {
        String repository = page.source().repository();
        return docs.version()
                .map(DocsVersion::origin)
                .filter(origin -> origin.name().equals(repository))
                .or(() -> sources.tree(repository).map(SourceTree::origin));
    }

    private static List<NavItem> inOrder(List<NavItem> items) {
        List<NavItem> order = new ArrayList<>();
        for (NavItem item : items) {
            if (item.page().isPresent()) {
                order.add(item);
            }
            order.addAll(inOrder(item.children()));
        }
        return order;
    }
}
