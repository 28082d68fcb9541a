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
 */
public record NavItem(String title, Optional<String> page, Optional<String> url, List<NavItem> children) {
    /** Copies the children. */
    public NavItem {
        children = List.copyOf(children);
    }
}
