package dev.stagebill.search;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param hits the best answers, the best first
 * @param total how many there are in all
 * @param complete whether the answers have everything that was asked for; otherwise they have a part of it
 */
public record SearchAnswer(List<SearchHit> hits, int total, boolean complete) {
    /** Copies the hits. */
    public SearchAnswer {
        hits = List.copyOf(hits);
    }
}
