package dev.stagebill.search;

import java.util.List;

/**
 * A word or compound of a text, as {@link Analysis} takes it apart. Documents are found by each of its terms.
 *
 * @param parts its smallest parts, one for each position; empty where a part is too short to be a term
 * @param wholes the compound itself and larger pieces of it, at the position of the first part
 * @param specials forms in which punctuation counts, such as {@code c++} and {@code .net}, at the position of the first part
 */
record Token(List<String> parts, List<String> wholes, List<String> specials) {
    /** The parts that are terms. */
    List<String> terms() {
        return parts.contains("")
                ? parts.stream().filter(part -> !part.isEmpty()).toList()
                : parts;
    }
}
