package dev.stagebill.search;

import java.util.List;
import java.util.stream.Stream;

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
 * @param further other sections of the same page that fit nearly as well
 */
public record SearchHit(
        String kind,
        String title,
        String context,
        String target,
        List<String> above,
        String heading,
        String excerpt,
        List<Section> further) {
    private static final int MAX_FURTHER = 3;

    /** Copies the lists. */
    public SearchHit {
        above = List.copyOf(above);
        further = List.copyOf(further);
    }

    /**
     * Another section of a page.
     *
     * @param heading its heading
     * @param target its address from the root of the portal
     */
    public record Section(String heading, String target) {}

    /** The address of the page without a fragment. */
    String page() {
        return target.split("#", 2)[0];
    }

    /** The same with those sections, too, that another hit on the same page leads to. */
    SearchHit and(SearchHit other) {
        List<Section> sections = Stream.of(
                        further.stream(), Stream.of(new Section(other.heading, other.target)), other.further.stream())
                .flatMap(each -> each)
                .filter(each -> !each.heading().isEmpty() && !each.target().equals(target))
                .distinct()
                .limit(MAX_FURTHER)
                .toList();
        return new SearchHit(kind, title, context, target, above, heading, excerpt, sections);
    }
}
