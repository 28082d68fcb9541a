package dev.stagebill.site;

import dev.stagebill.entity.EntityRef;
import dev.stagebill.output.OutputPath;
import dev.stagebill.site.DocumentPage.MenuItem;
import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import dev.stagebill.techdocs.DocsPage;
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

    /** Where the documentation of each entity begins. */
    static Map<EntityRef, OutputPath> fronts(List<Documentation> documentations) {
        Map<EntityRef, OutputPath> fronts = new HashMap<>();
        documentations.forEach(docs -> fronts.put(docs.entity(), front(docs)));
        return fronts;
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

    List<Page> of(Documentation docs) {
        List<NavItem> order = inOrder(docs.navigation());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.putIfAbsent(order.get(i).page().orElseThrow(), i);
        }
        List<Page> pages = new ArrayList<>();
        for (DocsPage page : docs.pages()) {
            int place = places.getOrDefault(page.path(), -2);
            pages.add(page(docs, page, neighbour(docs, order, place - 1), neighbour(docs, order, place + 1)));
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

    private DocumentPage page(Documentation docs, DocsPage page, Optional<MenuItem> previous, Optional<MenuItem> next) {
        Optional<Origin> origin = sources.tree(page.source().repository()).map(SourceTree::origin);
        String file = page.source().path();
        return new DocumentPage(
                docs,
                page,
                parts.links().to(docs.entity()),
                parts.catalog().owner(docs.entity()).map(parts.links()::to),
                DocsMenu.of(docs, page),
                previous,
                next,
                origin.flatMap(from -> from.viewUrl(file, 0)).map(URI::toString),
                origin.flatMap(from -> from.editUrl(file)).map(URI::toString),
                List.of(
                        new Page.Crumb(Area.DOCS.title(), Area.DOCS.page()),
                        new Page.Crumb(docs.title(), front(docs))));
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
