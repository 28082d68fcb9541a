package dev.stagebill.techdocs;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a page that is a post of a blog.
 *
 * @param date the day it was written, as in {@code 2026-01-31}
 * @param day the same in words
 * @param updated the day it was last changed, in words, when the author says so
 * @param authors their names
 * @param categories what it is about
 * @param minutes how long it takes to read; 0 when that is not to be said
 */
public record DocsPost(
        String date,
        String day,
        Optional<String> updated,
        List<String> authors,
        List<Category> categories,
        int minutes) {
    /** Copies the lists. */
    public DocsPost {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /**
     * A category of a blog.
     *
     * @param name what it is called
     * @param page the path of the page that lists its posts; empty when there is none
     */
    public record Category(String name, Optional<String> page) {}
}
