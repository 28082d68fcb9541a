package dev.stagebill.apidocs;

import java.util.List;

/**
 * Something that a definition says.
 *
 * @param kind what is said, such as {@code property.format}
 * @param section where it must be read: the sort of the section and its name, such as {@code operation GET /pets}
 * @param path the names it belongs to, from the outside in: status, parameter, properties
 * @param words what must be read there, all of it
 * @param prose whether it is a text of which every word must be read, in whatever form
 */
record StatedFact(String kind, String section, List<String> path, List<String> words, boolean prose) {
    StatedFact {
        path = List.copyOf(path);
        words = List.copyOf(words);
    }
}
