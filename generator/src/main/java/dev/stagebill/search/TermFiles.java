package dev.stagebill.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the postings of all terms and writes them into files by the beginnings of the terms. */
final class TermFiles {
    /** A file is split when its text is longer than this. */
    static final int MAX_LETTERS = 32_000;

    /** Postings of a term beyond these are kept apart, the best ones stay. */
    static final int MAX_POSTINGS = 500;

    private static final List<String> WORD_PARTS = List.of("4", "5", "6", "7", "8", "9", "10", "11", "13");
    private static final int MAX_WORDS = 24_000;
    private static final int MIN_WORD = 3;
    private static final int MAX_WORD = 24;

    private record Entry(String term, String value) {
        int size() {
            return term.length() + value.length() + 3;
        }
    }

    private record Word(String term, int impact, int documents) {}

    private static final ChunkTree.Shape<Entry> SHAPE = new ChunkTree.Shape<>(Entry::term, Entry::size);
    private static final Comparator<Word> IMPORTANCE = Comparator.comparingInt(Word::impact)
            .thenComparing(Word::documents)
            .reversed()
            .thenComparing(Word::term);

    private final List<Entry> entries = new ArrayList<>();
    private final SortedMap<String, String> frequent = new TreeMap<>();
    private final List<Word> words = new ArrayList<>();
    private long postings;

    /** Takes the postings of one more term. */
    void add(Postings all) {
        Postings best = all.best(MAX_POSTINGS);
        entries.add(new Entry(all.term(), best.encode()));
        if (best.partial()) {
            frequent.put(all.term(), all.encode());
        }
        postings += all.size();
        if (isWord(all.term())) {
            words.add(new Word(all.term(), all.highestImpact(), all.size()));
        }
    }

    private static boolean isWord(String term) {
        return term.length() >= MIN_WORD
                && term.length() <= MAX_WORD
                && Character.isLetter(term.codePointAt(0))
                && term.codePoints().allMatch(Character::isLetterOrDigit);
    }

    /** How many terms there are. */
    int terms() {
        return entries.size();
    }

    /** How many postings there are. */
    long postings() {
        return postings;
    }

    /** Writes the files with postings and returns the tree that tells which term is in which. */
    String write(SearchFiles files, String stamp) {
        writeFrequent(files, stamp);
        SortedMap<String, List<Entry>> chunks = ChunkTree.part(entries, MAX_LETTERS, SHAPE);
        chunks.forEach((path, chunk) -> {
            if (!chunk.isEmpty()) {
                SortedMap<String, String> values = new TreeMap<>();
                chunk.forEach(entry -> values.put(entry.term(), entry.value()));
                write(files, SearchFiles.TERMS, stamp, path, values);
            }
        });
        return ChunkTree.describe(chunks);
    }

    /** The complete postings of frequent terms are seldom needed, so many of them are in a file. */
    private void writeFrequent(SearchFiles files, String stamp) {
        SortedMap<String, SortedMap<String, String>> parts = new TreeMap<>();
        frequent.forEach((term, value) -> parts.computeIfAbsent(frequentPart(term), part -> new TreeMap<>())
                .put(term, value));
        parts.forEach((part, values) -> write(files, SearchFiles.FREQUENT, stamp, part, values));
    }

    /** The file of a frequent term: its first letter or digit. */
    static String frequentPart(String term) {
        char first = term.charAt(0);
        boolean plain = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
        return plain ? String.valueOf(first) : "other";
    }

    private static void write(
            SearchFiles files, String letter, String stamp, String path, SortedMap<String, String> values) {
        files.write(
                SearchFiles.name(letter, path),
                Script.of(
                        Script.string(letter),
                        Script.string(path),
                        Script.string(TermList.write(values)),
                        Script.string(stamp)));
    }

    /** Writes the words that typos are compared with: the most important ones, with the binary logarithm of how many documents have them. */
    void writeWords(SearchFiles files) {
        words.sort(IMPORTANCE);
        SortedMap<String, SortedMap<String, String>> parts = new TreeMap<>();
        WORD_PARTS.forEach(part -> parts.put(part, new TreeMap<>()));
        for (Word word : words.subList(0, Math.min(MAX_WORDS, words.size()))) {
            StringBuilder size = new StringBuilder();
            Symbols.append(size, 31 - Integer.numberOfLeadingZeros(word.documents()));
            parts.getOrDefault(wordPart(word.term().length()), new TreeMap<>()).put(word.term(), size.toString());
        }
        parts.forEach((part, values) -> files.write(
                SearchFiles.name(SearchFiles.WORDS, part),
                Script.of(
                        Script.string(SearchFiles.WORDS), Script.string(part), Script.string(TermList.write(values)))));
    }

    /** The file of the words of a length, so that a mistake of one letter needs three of them at most. */
    static String wordPart(int length) {
        return length <= 4 ? "4" : length <= 10 ? Integer.toString(length) : length <= 12 ? "11" : "13";
    }
}
