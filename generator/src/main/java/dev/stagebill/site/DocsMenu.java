package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import dev.stagebill.site.DocumentPage.MenuItem;
import dev.stagebill.techdocs.NavItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a navigation tree that is printed on a page. A small tree is printed whole; of a large one the branch that the page is in, and of
 * a long list the entries around it, so that a page does not grow with the number of pages. A script completes it when it is used.
 */
final class DocsMenu {
    private static final int WHOLE = 60;
    private static final int UNFOLDED = 20;
    private static final int AROUND = 12;

    private final DocsTree tree;
    private final boolean whole;

    DocsMenu(DocsTree tree) {
        this.tree = tree;
        this.whole = tree.size() <= WHOLE && !tree.docs().look().has("navigation.prune");
    }

    /** Whether something of the tree is missing on pages. */
    boolean isCut() {
        return !whole;
    }

    /** The entries to print on a page. */
    List<MenuItem> of(String page) {
        return items(tree.docs().navigation(), tree.trail(page), 0);
    }

    /** The first level alone, for tabs over the page. */
    List<MenuItem> tabs(String page) {
        List<NavItem> trail = tree.trail(page);
        return around(tree.docs().navigation(), trail, 0).stream()
                .map(item -> item(item, trail, 0, List.of(), true))
                .toList();
    }

    private List<MenuItem> items(List<NavItem> items, List<NavItem> trail, int depth) {
        List<MenuItem> menu = new ArrayList<>();
        for (NavItem item : whole ? items : around(items, trail, depth)) {
            boolean printed = whole || isOpen(item, trail, depth);
            List<NavItem> below = printed && isOpen(item, trail, depth) ? trail : List.of();
            menu.add(
                    item(item, trail, depth, printed ? items(item.children(), below, depth + 1) : List.of(), !printed));
        }
        return menu;
    }

    private MenuItem item(NavItem item, List<NavItem> trail, int depth, List<MenuItem> children, boolean closed) {
        boolean open = isOpen(item, trail, depth);
        return new MenuItem(
                item.title(),
                (closed ? DocsTree.firstPage(item) : item.page())
                        .map(this::path)
                        .or(() -> file(item)),
                item.url(),
                open && depth == trail.size() - 1,
                (open && depth < trail.size() - 1)
                        || (tree.size() <= UNFOLDED && !item.children().isEmpty()),
                !item.children().isEmpty(),
                children,
                tree.status(item)
                        .map(word ->
                                new DocumentPage.Status(word, tree.docs().look().statusMeaning(word))));
    }

    private Optional<OutputPath> file(NavItem item) {
        return item.file().map(tree.docs()::file);
    }

    /** Whether the page is this entry or below it. Another entry may be its equal. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOpen(NavItem item, List<NavItem> trail, int depth) {
        return depth < trail.size() && trail.get(depth) == item;
    }

    private OutputPath path(String page) {
        return DocumentPage.pathOf(tree.docs(), page);
    }

    private static List<NavItem> around(List<NavItem> items, List<NavItem> trail, int depth) {
        if (items.size() <= 2 * AROUND) {
            return items;
        }
        int here = 0;
        for (int i = 0; i < items.size(); i++) {
            if (isOpen(items.get(i), trail, depth)) {
                here = i;
            }
        }
        return items.subList(Math.max(0, here - AROUND), Math.min(items.size(), here + AROUND + 1));
    }

    /** The sections above a page, each with the page that is shown for it. */
    List<Page.Crumb> sections(String page) {
        List<NavItem> trail = tree.trail(page);
        List<Page.Crumb> crumbs = new ArrayList<>();
        for (NavItem section : trail.subList(0, Math.max(0, trail.size() - 1))) {
            Optional<OutputPath> first = DocsTree.firstPage(section).map(this::path);
            first.ifPresent(target -> crumbs.add(new Page.Crumb(section.title(), target)));
        }
        return crumbs;
    }
}
