package dev.stagebill.techdocs;

import java.util.List;
import java.util.Optional;

/**
 * An entry of a navigation tree.
 *
 * @param title what it is called
 * @param page the path of the page it leads to ({@link DocsPage#path()})
 * @param url the address it leads to, when that is outside of the documentation
 * @param children the entries below it
 * @param file the path in the documentation of the file it leads to, when that is no page ({@link DocsAsset#path()})
 */
public record NavItem(
        String title, Optional<String> page, Optional<String> url, List<NavItem> children, Optional<String> file) {
    /** Copies the children. */
    public NavItem {
        children = List.copyOf(children);
    }

    /** An entry that leads to no file but a page. */
    public NavItem(String title, Optional<String> page, Optional<String> url, List<NavItem> children) {
        this(title, page, url, children, Optional.empty());
    }

    static NavItem link(String title, String url) {
        return new NavItem(title, Optional.empty(), Optional.of(url), List.of());
    }

    static NavItem file(String title, String path) {
        return new NavItem(title, Optional.empty(), Optional.empty(), List.of(), Optional.of(path));
    }
}
