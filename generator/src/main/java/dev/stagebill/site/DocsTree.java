package dev.stagebill.site;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.techdocs.DocsPage;
import dev.stagebill.techdocs.Documentation;
import dev.stagebill.techdocs.NavItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The navigation of one documentation, walked once: the order of its pages and the way to each of them. */
final class DocsTree {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]{1,20}");

    private final Documentation docs;
    private final List<NavItem> order = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<NavItem>> trails = new HashMap<>();
    private final Map<String, String> statuses = new HashMap<>();
    private int size;

    DocsTree(Documentation docs) {
        this.docs = docs;
        walk(docs.navigation(), List.of());
        docs.pages().forEach(page -> page.meta().status().ifPresent(word -> statuses.put(page.path(), word)));
    }

    /** The word that the page of an entry says about its state; a whole sentence is said on the page alone. */
    Optional<String> status(NavItem item) {
        return item.page().map(statuses::get).filter(word -> WORD.matcher(word).matches());
    }

    private void walk(List<NavItem> items, List<NavItem> above) {
        for (NavItem item : items) {
            size++;
            List<NavItem> trail = new ArrayList<>(above);
            trail.add(item);
            item.page().ifPresent(page -> {
                places.put(page, order.size());
                trails.putIfAbsent(page, trail);
                order.add(item);
            });
            walk(item.children(), trail);
        }
    }

    Documentation docs() {
        return docs;
    }

    /** How many entries there are. */
    int size() {
        return size;
    }

    /** The entries that lead to pages, in reading order. */
    List<NavItem> order() {
        return order;
    }

    /** The sections that a page lies in, outermost first, and its own entry; empty when the navigation does not name it. */
    List<NavItem> trail(String page) {
        return trails.getOrDefault(page, List.of());
    }

    /** The entry so many pages after this one, or before it. */
    Optional<NavItem> neighbour(String page, int distance) {
        Integer place = places.get(page);
        int wanted = place == null ? -1 : place + distance;
        return wanted < 0 || wanted >= order.size() ? Optional.empty() : Optional.of(order.get(wanted));
    }

    /** All pages as one reads them: those of the navigation, and behind them those it does not name, by path. No text comes twice. */
    List<DocsPage> reading() {
        Map<String, DocsPage> left = new LinkedHashMap<>();
        docs.pages().stream().filter(page -> !page.meta().isList()).forEach(page -> left.put(page.path(), page));
        List<DocsPage> pages = new ArrayList<>();
        for (NavItem item : order) {
            DocsPage page = left.remove(item.page().orElseThrow());
            if (page != null) {
                pages.add(page);
            }
        }
        Set<SourceLocation> read = pages.stream().map(DocsPage::source).collect(Collectors.toSet());
        left.values().stream().filter(page -> read.add(page.source())).forEach(pages::add);
        return pages;
    }

    /** The page of an entry, or the first page below it. */
    static Optional<String> firstPage(NavItem item) {
        return item.page().isPresent()
                ? item.page()
                : item.children().stream()
                        .map(DocsTree::firstPage)
                        .flatMap(Optional::stream)
                        .findFirst();
    }
}
