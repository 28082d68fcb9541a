package dev.stagebill.search;

import java.util.List;

/**
 * One answer to a query.
 *
 * @param kind what it is: the kind of an entity in lower case, or {@code docs}, {@code operation}, {@code message}, {@code schema}, {@code problem}
 * @param title what it is called
 * @param context what it belongs to; may be empty
 * @param target its address from the root of the portal, with the fragment of the section that fits best
 * @param above the headings that section stands under, the outermost first; without the title
 * @param heading the heading of that section; may be empty
 * @param excerpt the beginning of that section; may be empty
 */
public record SearchHit(
        String kind, String title, String context, String target, List<String> above, String heading, String excerpt) {
    /** Copies the headings. */
    public SearchHit {
        above = List.copyOf(above);
    }
}
