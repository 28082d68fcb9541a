package dev.stagebill.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which of the best answers are called what was asked for: their titles, or the headings of the sections they lead to, have all words of the query and no others.
 * They come first. Titles are known of answers that are shown only, so it is the first {@link #LOOKED_AT} that are looked at.
 */
final class Naming {
    /** How many of the best answers are looked at. */
    static final int LOOKED_AT = 8;

    private final String query;
    private final String joined;
    private final List<WordMatches> words;
    private final Languages languages;
    private final Set<String> shown = new HashSet<>();

    /**
     * Compares with a query.
     *
     * @param query what was asked for
     * @param words its words, as they were found
     * @param languages the languages of the portal
     */
    Naming(Query query, List<WordMatches> words, Languages languages) {
        this.languages = languages;
        this.query = plain(query.words());
        joined = joined(query.words());
        this.words = words;
        words.forEach(word -> word.all().forEach(each -> shown.addAll(each.shown())));
    }

    /**
     * How far an answer is called what was asked for: the more the better. Titles come before headings, what is so letter for letter before what is word for
     * word, and of the same titles that of an entity.
     */
    int level(SearchHit hit) {
        int byTitle = level(hit.title());
        return byTitle > 0 ? 2 + 2 * byTitle + (SiteDocuments.isEntity(hit.kind()) ? 1 : 0) : level(hit.heading());
    }

    private int level(String name) {
        if (words.isEmpty() || name.isEmpty()) {
            return 0;
        }
        if (plain(name).equals(query)) {
            return 2;
        }
        if (!joined.isEmpty() && joined(name).equals(joined)) {
            return 1;
        }
        List<Token> tokens = Analysis.tokens(name);
        Set<String> terms = new HashSet<>();
        tokens.stream()
                .flatMap(token -> Stream.of(token.parts(), token.wholes(), token.specials()))
                .flatMap(List::stream)
                .forEach(word -> terms.addAll(languages.terms(word)));
        return tokens.stream().allMatch(this::isShown) && words.stream().allMatch(word -> word.isAmong(terms)) ? 1 : 0;
    }

    private boolean isShown(Token token) {
        return token.wholes().stream().anyMatch(this::isShown)
                || token.terms().stream().allMatch(word -> isShown(word) || languages.passesOver(word));
    }

    private boolean isShown(String word) {
        return languages.terms(word).stream().anyMatch(shown::contains);
    }

    /** What is left without all that stands between words: {@code payment service} is the name {@code paymentservice}, and {@code payment-service} is. */
    private static String joined(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String plain(String text) {
        return Folding.fold(text).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
