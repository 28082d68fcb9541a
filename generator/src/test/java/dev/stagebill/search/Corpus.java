package dev.stagebill.search;

import dev.stagebill.output.Staging;
import dev.stagebill.search.SearchDocument.Passage;
import dev.stagebill.search.SearchDocument.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Documents to search in, and a portal made of them. */
final class Corpus {
    private Corpus() {}

    static SearchDocument docs(String name, String title, String... texts) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            passages.add(new Passage(i == 0 ? "" : "part-" + i, i == 0 ? "" : "Part " + i, texts[i]));
        }
        return new SearchDocument(
                "docs",
                "component:default/handbook",
                name,
                title,
                "Handbook",
                "docs/default/component/handbook/" + name + "/index.html",
                List.of(),
                List.of("in:docs"),
                passages,
                Standing.PLAIN);
    }

    static SearchDocument entity(String kind, String name, String title, String description, String... filters) {
        return new SearchDocument(
                kind,
                kind + ":default/" + name,
                name,
                title,
                kind,
                "catalog/default/" + kind + "/" + name + "/index.html",
                List.of(),
                List.of(filters),
                List.of(new Passage("", "", description)),
                Standing.PLAIN);
    }

    /** The same document with something else to know about it. */
    static SearchDocument standing(Standing standing, SearchDocument each) {
        return new SearchDocument(
                each.kind(),
                each.reference(),
                each.name(),
                each.title(),
                each.context(),
                each.path(),
                each.tags(),
                each.filters(),
                each.passages(),
                standing);
    }

    /** Publishes an index of these documents and returns the folder of the portal. */
    static Path publish(Path work, List<SearchDocument> documents) {
        Path portal = work.resolve("portal");
        try (Staging staging = Staging.beside(portal)) {
            staging.write(Staging.MARKER, dev.stagebill.output.Content.of("{}"));
            new SearchExporter().publish(documents.stream(), staging, work.resolve("work"), Optional.empty());
            staging.publish();
        }
        return portal;
    }

    static List<String> titles(SearchReader reader, String query) {
        return reader.search(query, 10).hits().stream().map(SearchHit::title).toList();
    }

    /** Pages of made-up words, frequent and rare ones as in a language (Zipf). */
    static List<SearchDocument> generated(int pages, int words, long seed) {
        Random random = new Random(seed);
        List<SearchDocument> documents = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            String[] texts = new String[4];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = sentence(random, words / texts.length);
            }
            documents.add(docs("page-" + page, sentence(random, 3), texts));
        }
        return documents;
    }

    private static String sentence(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(word((int) Math.pow(30_000, random.nextDouble())));
        }
        return text.toString();
    }

    private static String word(int number) {
        String syllables = "bacedifogukalemonipurasetivowuxayezi";
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 18) {
            word.append(syllables, rest % 18 * 2, rest % 18 * 2 + 2);
        }
        return word.toString();
    }
}
