package dev.stagebill.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is special about the words of a language: those that carry no meaning of their own, and the endings that words lose so that their forms are
 * found together. All of it is a few lines of text that are published with the index, so the browser goes by the same rules.
 */
final class Language {
    /** Instead of an ending, words have this, when they have at least so many letters. */
    private record Rule(String ending, String instead, int least) {}

    private final String code;
    private final String letters;
    private final String stopWords;
    private final String endings;
    private final Set<String> passedOver;
    private final List<Map<Character, List<Rule>>> steps = new ArrayList<>();

    /**
     * A language.
     *
     * @param code its code in ISO 639-1
     * @param letters the first and the last of its letters; words with others are left as they are
     * @param stopWords the words that carry no meaning of their own, folded, with blanks between
     * @param endings steps with semicolons between, each of rules with blanks between; of each step the first rule that fits is followed. A rule is an
     *     ending, what takes its place after {@code =} if anything does, and after {@code :} how many letters a word must have.
     */
    Language(String code, String letters, String stopWords, String endings) {
        this.code = code;
        this.letters = letters;
        this.stopWords = stopWords;
        this.endings = endings;
        this.passedOver = new HashSet<>(words(stopWords));
        for (String step : endings.split(";", -1)) {
            Map<Character, List<Rule>> rules = new HashMap<>();
            for (String rule : words(step)) {
                add(rules, rule);
            }
            steps.add(rules);
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }

    private static void add(Map<Character, List<Rule>> rules, String text) {
        String[] parts = text.split(":", -1);
        int equals = parts[0].indexOf('=');
        String ending = equals < 0 ? parts[0] : parts[0].substring(0, equals);
        String instead = equals < 0 ? "" : parts[0].substring(equals + 1);
        rules.computeIfAbsent(ending.charAt(ending.length() - 1), last -> new ArrayList<>())
                .add(new Rule(ending, instead, Integer.parseInt(parts[1])));
    }

    /** Its code. */
    String code() {
        return code;
    }

    /** Its parts as they are published: code, letters, stop words, endings. */
    List<String> row() {
        return List.of(code, letters, stopWords, endings);
    }

    /** Whether a word carries no meaning of its own. */
    boolean passesOver(String word) {
        return passedOver.contains(word);
    }

    /** The term of a word that {@link Analysis} found: without its ending, cut to the longest length. */
    String term(String word) {
        String stem = stem(word);
        if (stem.length() <= Analysis.MAX_TERM) {
            return stem;
        }
        int end = Character.isHighSurrogate(stem.charAt(Analysis.MAX_TERM - 1))
                ? Analysis.MAX_TERM - 1
                : Analysis.MAX_TERM;
        return stem.substring(0, end);
    }

    private String stem(String word) {
        if (word.length() < 4 || !isOfLetters(word)) {
            return word;
        }
        String stem = word;
        for (Map<Character, List<Rule>> step : steps) {
            stem = follow(step.getOrDefault(stem.charAt(stem.length() - 1), List.of()), stem);
        }
        return stem;
    }

    private static String follow(List<Rule> rules, String word) {
        for (Rule rule : rules) {
            if (word.length() >= rule.least() && word.endsWith(rule.ending())) {
                return word.substring(0, word.length() - rule.ending().length()) + rule.instead();
            }
        }
        return word;
    }

    private boolean isOfLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < letters.charAt(0) || word.charAt(i) > letters.charAt(1)) {
                return false;
            }
        }
        return true;
    }

    /** The token with terms instead of words. */
    Token terms(Token token) {
        List<String> wholes = terms(token.wholes());
        return new Token(
                terms(token.parts()),
                wholes.size() < 2 ? wholes : wholes.stream().distinct().toList(),
                terms(token.specials()));
    }

    private List<String> terms(List<String> words) {
        if (words.size() < 2) {
            return words.isEmpty() ? words : List.of(term(words.get(0)));
        }
        List<String> terms = new ArrayList<>(words.size());
        for (String word : words) {
            terms.add(term(word));
        }
        return terms;
    }
}
