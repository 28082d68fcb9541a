package dev.stagebill.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Finds postings in the published files, loading those that are needed. The browser's script reads the same files in the same cases. */
final class TermReader {
    private static final int MAX_PREFIX_FILES = 2;
    private static final int MAX_VARIANTS = 24;
    private static final int MIN_PREFIX = 3;
    private static final int MAX_TYPO_WORDS = 3;

    /** Terms have lost the plural's s, so of a word of four letters three may be left. */
    private static final int MIN_TYPO = 3;

    private static final int MIN_TYPO_TWICE = 8;

    private final Function<String, JsonNode> files;
    private final TermRanges ranges;
    private final PairReader pairs;
    private final Languages languages;
    private final EntityNames names;
    private final Map<String, SortedMap<String, String>> loaded = new HashMap<>();

    TermReader(
            Function<String, JsonNode> files,
            TermRanges ranges,
            PairReader pairs,
            Languages languages,
            EntityNames names) {
        this.names = names;
        this.languages = languages;
        this.files = files;
        this.pairs = pairs;
        this.ranges = ranges;
    }

    /** The languages of the portal. */
    Languages languages() {
        return languages;
    }

    /** The names of entities. */
    EntityNames names() {
        return names;
    }

    /** The best postings of exactly this term. */
    Optional<Postings> exact(String term) {
        return ranges.fileOf(term).stream()
                .flatMap(path -> find(SearchFiles.TERMS, path, term).stream())
                .findFirst();
    }

    /** All postings of exactly this term. */
    Optional<Postings> complete(String term) {
        return exact(term)
                .map(found -> found.partial()
                        ? find(SearchFiles.FREQUENT, TermFiles.frequentPart(term), term)
                                .orElse(found)
                        : found);
    }

    /** The documents that have these words one after the other, and a few others. */
    Set<Integer> together(String first, String second) {
        return pairs.documents(first, second);
    }

    private Optional<Postings> find(String letter, String path, String term) {
        return Optional.ofNullable(terms(SearchFiles.name(letter, path)).get(term))
                .map(value -> Postings.decode(term, value, 0));
    }

    /** The postings of terms that begin like this and go on, the most frequent ones. */
    List<Postings> longer(String prefix) {
        if (prefix.length() < MIN_PREFIX) {
            return List.of();
        }
        boolean filter = prefix.indexOf(':') >= 0;
        return ranges.filesOf(prefix).stream()
                .limit(MAX_PREFIX_FILES)
                .flatMap(path -> terms(SearchFiles.name(SearchFiles.TERMS, path)).entrySet().stream())
                .filter(entry ->
                        entry.getKey().startsWith(prefix) && entry.getKey().length() > prefix.length())
                .filter(entry -> filter == entry.getKey().indexOf(':') >= 0)
                .map(entry -> Postings.decode(entry.getKey(), entry.getValue(), 0))
                .sorted(Comparator.comparingInt(Postings::total).reversed().thenComparing(Postings::term))
                .limit(MAX_VARIANTS)
                .toList();
    }

    /** A word that may have been meant, and by how many letters it differs. */
    record Correction(String term, int distance, int size) {
        static final Comparator<Correction> ORDER = Comparator.comparingInt(Correction::distance)
                .thenComparing(Correction::size, Comparator.reverseOrder())
                .thenComparing(Correction::term);
    }

    /** The words nearest to a term: one letter off from four letters on, two from eight. */
    List<Correction> corrections(String term) {
        List<Correction> near = term.length() >= MIN_TYPO ? corrections(term, 1) : List.of();
        return near.isEmpty() && term.length() >= MIN_TYPO_TWICE ? corrections(term, 2) : near;
    }

    /**
     * A mistake is near the end of a word, and then its beginning is right and the words are in the file that was looked into already, or it is not, and then its
     * ending is right. Short words have neither, and are compared with all words of a length.
     */
    private List<Correction> corrections(String term, int distance) {
        SortedMap<String, Integer> near = new TreeMap<>();
        for (int length = term.length() - distance;
                length <= Math.min(TermFiles.SHORT_WORD, term.length() + distance);
                length++) {
            addWords(near, TermFiles.lengthPart(length));
        }
        if (term.length() + distance > TermFiles.SHORT_WORD) {
            addWords(near, TermFiles.endingPart(term));
            String beginning = term.substring(0, Math.max(MIN_PREFIX, term.length() - MIN_PREFIX - distance));
            ranges.filesOf(beginning).stream()
                    .limit(MAX_PREFIX_FILES)
                    .forEach(path -> terms(SearchFiles.name(SearchFiles.TERMS, path))
                            .forEach((word, value) -> {
                                if (word.startsWith(beginning) && TermFiles.isWord(word)) {
                                    near.put(word, TermFiles.size(Postings.totalOf(value)));
                                }
                            }));
        }
        return near.entrySet().stream()
                .filter(word -> Typos.distance(term, word.getKey(), distance) == distance)
                .map(word -> new Correction(word.getKey(), distance, word.getValue()))
                .sorted(Correction.ORDER)
                .limit(MAX_TYPO_WORDS)
                .toList();
    }

    private void addWords(SortedMap<String, Integer> near, String part) {
        terms(SearchFiles.name(SearchFiles.WORDS, part))
                .forEach((word, size) -> near.put(word, new Symbols.Cursor(size, 0).next()));
    }

    private SortedMap<String, String> terms(String file) {
        return loaded.computeIfAbsent(file, name -> {
            JsonNode values = files.apply(name);
            return values.isEmpty()
                    ? new TreeMap<>()
                    : TermList.read(values.get(2).asString());
        });
    }
}
