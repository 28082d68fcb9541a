package dev.stagebill.site;

import dev.stagebill.site.DocumentPage.MenuItem;
import dev.stagebill.techdocs.DocsPage;
import dev.stagebill.techdocs.Documentation;
import dev.stagebill.techdocs.NavItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a navigation tree that is printed on a page. A small tree is printed whole; of a large one the branch that the page is in, and of
 * a long list the entries around it, so that a page does not grow with the number of pages.
 */
final class DocsMenu {
    private static final int WHOLE = 60;
    private static final int AROUND = 20;

    private DocsMenu() {}

    static List<MenuItem> of(Documentation docs, DocsPage page) {
        boolean whole = size(docs.navigation(), WHOLE + 1) <= WHOLE;
        return items(docs, docs.navigation(), page.path(), whole);
    }

    private static int size(List<NavItem> items, int enough) {
        int size = 0;
        for (NavItem item : items) {
            size += 1 + size(item.children(), enough - size);
            if (size >= enough) {
                return size;
            }
        }
        return size;
    }

    private static List<MenuItem> items(Documentation docs, List<NavItem> items, String current, boolean whole) {
        List<MenuItem> menu = new ArrayList<>();
        for (NavItem item : whole ? items : around(items, current)) {
            boolean open = contains(item.children(), current);
            menu.add(new MenuItem(
                    item.title(),
                    item.page()
                            .map(path -> DocumentPage.pathOf(docs, path))
                            .or(() -> whole || open ? Optional.empty() : first(docs, item)),
                    item.url(),
                    item.page().filter(current::equals).isPresent(),
                    open,
                    whole || open ? items(docs, item.children(), current, whole) : List.of()));
        }
        return menu;
    }

    private static Optional<dev.stagebill.output.OutputPath> first(Documentation docs, NavItem item) {
        for (NavItem child : item.children()) {
            Optional<dev.stagebill.output.OutputPath> page =
                    child.page().map(path -> DocumentPage.pathOf(docs, path)).or(() -> first(docs, child));
            if (page.isPresent()) {
                return page;
            }
        }
        return Optional.empty();
    }

    private static List<NavItem> around(List<NavItem> items, String current) {
        if (items.size() <= 2 * AROUND) {
            return items;
        }
        int here = 0;
        for (int i = 0; i < items.size(); i++) {
            NavItem item = items.get(i);
            if (item.page().filter(current::equals).isPresent() || contains(item.children(), current)) {
                here = i;
            }
        }
        return items.subList(Math.max(0, here - AROUND), Math.min(items.size(), here + AROUND + 1));
    }

    private static boolean contains(List<NavItem> items, String current) {
        return items.stream()
                .anyMatch(
                        item -> item.page().filter(current::equals).isPresent() || contains(item.children(), current));
    }
}
