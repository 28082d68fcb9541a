package dev.stagebill.markdown;

import java.util.List;

/**
 * The text under one heading, for search.
 *
 * @param id the fragment that leads to it; empty for the text before the first heading
 * @param headings the headings it stands under, the outermost first, its own last
 * @param text its plain text, code included
 */
public record Section(String id, List<String> headings, String text) {
    /** Copies the headings. */
    public Section {
        headings = List.copyOf(headings);
    }
}
