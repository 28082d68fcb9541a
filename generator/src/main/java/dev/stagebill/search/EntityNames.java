package dev.stagebill.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The names and titles of all entities, to find words in the middle of them: {@code payment} in {@code mypaymentservice}. They are part of the first file; of a
 * portal with very many they are a file of their own, which is loaded only for words that hardly any document has.
 */
final class EntityNames {
    private static final int MIN_INSIDE = 4;
    private static final int MIN_BEGINNING = 2;

    /** A document, its name, and its title, folded and in lower case. */
    private record Named(int document, String name, String title) {
        boolean has(String word) {
            return word.length() >= MIN_INSIDE
                    ? name.contains(word) || title.contains(word)
                    : name.startsWith(word) || title.startsWith(word);
        }
    }

    private final JsonNode kinds;
    private final Optional<Supplier<JsonNode>> apart;
    private @Nullable List<Named> names;

    /**
     * Names of documents.
     *
     * @param kinds {@code kinds} of the first file
     * @param apart reads the names of each kind when they are a file of their own
     */
    EntityNames(JsonNode kinds, Optional<Supplier<JsonNode>> apart) {
        this.kinds = kinds;
        this.apart = apart;
    }

    /** The documents with a word inside of their names or titles, or at the beginning if it is short; it is rare when hardly any document has it. */
    List<Integer> having(String word, boolean rare) {
        if (word.length() < MIN_BEGINNING || (apart.isPresent() && !rare)) {
            return List.of();
        }
        return names().stream()
                .filter(named -> named.has(word))
                .map(Named::document)
                .toList();
    }

    private List<Named> names() {
        List<Named> known = names;
        if (known == null) {
            known = read();
            names = known;
        }
        return known;
    }

    private List<Named> read() {
        Optional<JsonNode> file = apart.map(Supplier::get);
        List<Named> all = new ArrayList<>();
        int first = 0;
        for (JsonNode kind : kinds) {
            String name = kind.get(0).asString();
            int end = first + kind.get(1).asInt();
            if (SiteDocuments.isEntity(name)) {
                String lines =
                        file.map(each -> each.get(name)).orElse(kind.get(2)).asString();
                int document = first;
                for (String line : lines.split("\n", -1)) {
                    all.add(named(document++, line));
                }
            }
            first = end;
        }
        return List.copyOf(all);
    }

    private static Named named(int document, String line) {
        String plain = Folding.fold(line).toLowerCase(Locale.ROOT);
        int tab = plain.indexOf('\t');
        String reference = tab < 0 ? plain : plain.substring(0, tab);
        return new Named(
                document, reference.substring(reference.indexOf('/') + 1), tab < 0 ? "" : plain.substring(tab + 1));
    }
}
