package dev.stagebill.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Collects the postings of all terms and writes them into files by the beginnings of the terms. */
final class TermFiles {
    /** A file is split when its text is longer than this. */
    static final int MAX_LETTERS = 24_000;

    /** Postings of a term beyond these are kept apart, the best ones stay. */
    static final int MAX_POSTINGS = 500;

    /** Words of no more letters are put together by their length, longer ones by their endings. */
    static final int SHORT_WORD = 6;

    private static final int ENDINGS = 16;
    private static final int FREQUENT_FILES = 12;
    private static final int ENDING = 3;
    private static final int MAX_WORDS = 24_000;
    private static final int MIN_WORD = 3;
    private static final int MAX_WORD = 24;

    private record Entry(String term, String value) {
        int size() {
            return term.length() + value.length() + 3;
        }
    }

    private record Word(String term, int impact, int documents) {}

    private static final TermRanges.Shape<Entry> SHAPE = new TermRanges.Shape<>(Entry::term, Entry::size);
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

    /** Whether a term is a word that a typing mistake may have made another one. */
    static boolean isWord(String term) {
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

    /** Writes the files with postings and returns where they begin, which tells which term is in which. */
    String write(SearchFiles files, String stamp) {
        writeFrequent(files, stamp);
        TermRanges.Parted<Entry> parted = TermRanges.part(entries, MAX_LETTERS, SHAPE);
        parted.files().forEach((path, chunk) -> {
            SortedMap<String, String> values = new TreeMap<>();
            chunk.forEach(entry -> values.put(entry.term(), entry.value()));
            write(files, SearchFiles.TERMS, stamp, path, values);
        });
        return parted.borders();
    }

    /** The complete postings of frequent terms are seldom needed, so many of them are in a file. */
    private void writeFrequent(SearchFiles files, String stamp) {
        SortedMap<String, SortedMap<String, String>> parts = new TreeMap<>();
        frequent.forEach((term, value) -> parts.computeIfAbsent(frequentPart(term), part -> new TreeMap<>())
                .put(term, value));
        parts.forEach((part, values) -> write(files, SearchFiles.FREQUENT, stamp, part, values));
    }

    /** The file of a frequent term: by a hash of all of it. */
    static String frequentPart(String term) {
        return Integer.toString(Spread.of(term, Short.SIZE) % FREQUENT_FILES);
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
        IntStream.rangeClosed(MIN_WORD, SHORT_WORD).forEach(length -> parts.put(lengthPart(length), new TreeMap<>()));
        IntStream.range(0, ENDINGS).forEach(ending -> parts.put("e" + ending, new TreeMap<>()));
        for (Word word : words.subList(0, Math.min(MAX_WORDS, words.size()))) {
            StringBuilder size = new StringBuilder();
            Symbols.append(size, size(word.documents()));
            int length = word.term().length();
            parts.getOrDefault(length <= SHORT_WORD ? lengthPart(length) : endingPart(word.term()), new TreeMap<>())
                    .put(word.term(), size.toString());
        }
        parts.forEach((part, values) -> files.write(
                SearchFiles.name(SearchFiles.WORDS, part),
                Script.of(
                        Script.string(SearchFiles.WORDS), Script.string(part), Script.string(TermList.write(values)))));
    }

    /** The binary logarithm of how many documents have a word. */
    static int size(int documents) {
        return 31 - Integer.numberOfLeadingZeros(Math.max(1, documents));
    }

    /** The file of the short words of a length. */
    static String lengthPart(int length) {
        return Integer.toString(Math.max(4, length));
    }

    /** The file of the long words that end like this one: by a hash of its last three letters. */
    static String endingPart(String term) {
        return "e" + Spread.of(term.substring(term.length() - ENDING), Short.SIZE) % ENDINGS;
    }
}
