package dev.stagebill.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells which of the best answers are called what was asked for: their titles, or the headings of the sections they lead to, have all words of the query and no others.
 * They come first. Titles are known of answers that are shown only, so it is the first {@link #LOOKED_AT} that are looked at.
 */
final class Naming {
    /** How many of the best answers are looked at. */
    static final int LOOKED_AT = 8;

    private final String query;
    private final List<WordMatches> words;
    private final Set<String> shown = new HashSet<>();

    /**
     * Compares with a query.
     *
     * @param query what was asked for
     * @param words its words, as they were found
     */
    Naming(Query query, List<WordMatches> words) {
        this.query = plain(query.words());
        this.words = words;
        words.forEach(word -> word.all().forEach(each -> shown.addAll(each.shown())));
    }

    /**
     * How far an answer is called what was asked for: its title letter for letter 4, word for word 3, the heading of its section letter for letter 2, word
     * for word 1, nothing of it 0.
     */
    int level(String title, String heading) {
        int byTitle = level(title);
        return byTitle > 0 ? byTitle + 2 : level(heading);
    }

    private int level(String name) {
        if (words.isEmpty() || name.isEmpty()) {
            return 0;
        }
        if (plain(name).equals(query)) {
            return 2;
        }
        List<Token> tokens = Analysis.tokens(name);
        Set<String> terms = new HashSet<>();
        tokens.forEach(token -> {
            terms.addAll(token.parts());
            terms.addAll(token.wholes());
            terms.addAll(token.specials());
        });
        return tokens.stream().allMatch(this::isShown) && words.stream().allMatch(word -> word.isAmong(terms)) ? 1 : 0;
    }

    private boolean isShown(Token token) {
        return token.wholes().stream().anyMatch(shown::contains)
                || token.terms().stream().allMatch(term -> shown.contains(term) || Pairs.PASSED_OVER.contains(term));
    }

    private static String plain(String text) {
        return Folding.fold(text).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
