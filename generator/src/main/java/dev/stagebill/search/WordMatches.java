package dev.stagebill.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The documents that have one word of a query: its compound as a whole, or all of its parts. */
final class WordMatches {
    /** Of a word that no more documents have it is doubted whether it was meant, when no document has all words. */
    private static final int FEW = 3;

    /** Of a compound whose parts no more documents have, but none the whole, it is doubted whether it was meant. */
    private static final int FEW_COMPOUNDS = 20;

    private final List<TermMatches> parts;
    private final List<TermMatches> wholes;

    private WordMatches(List<TermMatches> parts, List<TermMatches> wholes) {
        this.parts = parts;
        this.wholes = wholes;
    }

    /** The terms that a document must have; the compound itself will do as well. */
    static List<String> required(Token token) {
        if (!token.specials().isEmpty()) {
            return token.specials();
        }
        return token.terms().isEmpty()
                ? token.wholes().subList(0, Math.min(1, token.wholes().size()))
                : token.terms();
    }

    static WordMatches of(Token token, boolean open, TermReader terms, int documents) {
        List<String> required = required(token);
        List<TermMatches> parts = new ArrayList<>();
        for (int i = 0; i < required.size(); i++) {
            boolean last = i == required.size() - 1;
            parts.add(TermMatches.of(required.get(i), open && last, terms, documents));
        }
        List<TermMatches> wholes = new ArrayList<>();
        if (token.specials().isEmpty()) {
            for (String whole : token.wholes()) {
                if (!required.contains(whole)) {
                    wholes.add(TermMatches.of(whole, open, terms, documents));
                }
            }
        }
        WordMatches matches = new WordMatches(parts, wholes);
        if (matches.isEmpty() && !token.specials().isEmpty()) {
            return of(new Token(token.parts(), token.wholes(), List.of()), open, terms, documents);
        }
        if (wholes.stream().allMatch(TermMatches::isEmpty)) {
            parts.replaceAll(part -> part.isEmpty() ? part.corrected(terms, documents) : part);
            if (matches.isInFew()) {
                wholes.replaceAll(whole -> whole.corrected(terms, documents));
            }
        }
        return matches;
    }

    /** A word that is not looked up: every document is taken to have it. */
    static WordMatches unread(Token token, TermReader terms) {
        return new WordMatches(
                required(token).stream()
                        .map(term -> TermMatches.unread(term, terms))
                        .toList(),
                List.of());
    }

    private boolean isInFew() {
        return !parts.stream().allMatch(part -> part.partial)
                && documents().stream()
                                .filter(this::has)
                                .limit(FEW_COMPOUNDS + 1L)
                                .count()
                        <= FEW_COMPOUNDS;
    }

    /** The same, and where very few documents have a part of it also those that have a word it may be mistaken for. */
    WordMatches widened(TermReader terms, int documents) {
        return new WordMatches(
                parts.stream().map(part -> part.widened(terms, documents)).toList(), wholes);
    }

    /** All terms it is made of. */
    List<TermMatches> all() {
        return Stream.concat(parts.stream(), wholes.stream()).toList();
    }

    /** Whether these terms have it, or what it was taken for. */
    boolean isAmong(Set<String> terms) {
        return wholes.stream().anyMatch(whole -> whole.isAmong(terms))
                || parts.stream().allMatch(part -> part.isAmong(terms));
    }

    boolean isEmpty() {
        return parts.stream().allMatch(TermMatches::isEmpty) && wholes.stream().allMatch(TermMatches::isEmpty);
    }

    /** All documents that have anything of it. */
    Set<Integer> documents() {
        Set<Integer> documents = new LinkedHashSet<>();
        parts.forEach(part -> documents.addAll(part.documents()));
        wholes.forEach(whole -> documents.addAll(whole.documents()));
        return documents;
    }

    boolean has(int document) {
        return wholes.stream().anyMatch(whole -> whole.lists(document))
                || parts.stream().allMatch(part -> part.has(document));
    }

    double score(int document) {
        double whole =
                wholes.stream().mapToDouble(each -> each.score(document)).max().orElse(0);
        double sum = 0;
        for (TermMatches part : parts) {
            sum += part.score(document);
        }
        boolean all = parts.stream().allMatch(part -> part.has(document));
        return all ? sum + Weights.WHOLE * whole : Math.max(whole, Weights.PART * sum);
    }

    void vote(int document, Map<Integer, Double> votes) {
        parts.forEach(part -> part.vote(document, votes));
        wholes.forEach(whole -> whole.vote(document, votes));
    }

    /** The documents that have one term, or one that is taken for it. */
    static final class TermMatches {
        private record Found(double score, int section) {}

        private final String term;
        private final Map<Integer, Found> found = new HashMap<>();
        private final Set<String> shown = new LinkedHashSet<>();
        private boolean partial;

        private TermMatches(String term) {
            this.term = term;
        }

        static TermMatches of(String term, boolean open, TermReader terms, int documents) {
            TermMatches matches = new TermMatches(term);
            terms.languages().terms(term).forEach(each -> matches.addWord(each, open, terms, documents));
            matches.addNamed(terms, documents);
            return matches;
        }

        /** Entities that have the word inside of their names. */
        private void addNamed(TermReader terms, int documents) {
            boolean rare = found.size() <= FEW;
            for (String word : terms.languages().terms(term)) {
                List<Integer> named = terms.names().having(word, rare);
                double score = Weights.INSIDE * Weights.idf(documents, named.size());
                named.forEach(document -> found.putIfAbsent(document, new Found(score, -1)));
                shown.addAll(named.isEmpty() ? List.of() : List.of(word));
            }
        }

        static TermMatches unread(String term, TermReader terms) {
            TermMatches matches = new TermMatches(term);
            matches.shown.addAll(terms.languages().terms(term));
            matches.partial = true;
            return matches;
        }

        private void addWord(String word, boolean open, TermReader terms, int documents) {
            int[] total = {0};
            terms.exact(word).ifPresent(postings -> {
                total[0] = postings.total();
                add(postings, Weights.idf(documents, postings.total()));
            });
            if (open) {
                List<Postings> longer = terms.longer(word);
                int all = Math.min(
                        documents,
                        total[0] + longer.stream().mapToInt(Postings::total).sum());
                longer.forEach(postings -> add(postings, Weights.PREFIX * Weights.idf(documents, all)));
            }
        }

        TermMatches corrected(TermReader terms, int documents) {
            TermMatches matches = new TermMatches(term);
            matches.addCorrections(terms, documents);
            return matches;
        }

        TermMatches widened(TermReader terms, int documents) {
            if (found.size() > FEW || partial) {
                return this;
            }
            TermMatches matches = new TermMatches(term);
            matches.found.putAll(found);
            matches.shown.addAll(shown);
            matches.addCorrections(terms, documents);
            return matches;
        }

        private void addCorrections(TermReader terms, int documents) {
            terms.languages().terms(term).forEach(each -> addCorrections(each, terms, documents));
        }

        private void addCorrections(String word, TermReader terms, int documents) {
            for (TermReader.Correction correction : terms.corrections(word)) {
                terms.exact(correction.term())
                        .ifPresent(postings -> add(
                                postings,
                                Weights.TYPO / correction.distance() * Weights.idf(documents, postings.total())));
            }
        }

        /** The terms that were taken for it. */
        Set<String> shown() {
            return shown;
        }

        boolean isAmong(Set<String> terms) {
            return shown.stream().anyMatch(terms::contains);
        }

        private void add(Postings postings, double weight) {
            shown.add(postings.term());
            partial |= postings.partial();
            for (int i = 0; i < postings.size(); i++) {
                double score = weight * (postings.impact(i) + 0.5) / Weights.LEVELS;
                Found before = found.get(postings.document(i));
                if (before == null || before.score() < score) {
                    found.put(postings.document(i), new Found(score, postings.section(i)));
                }
            }
        }

        boolean isEmpty() {
            return found.isEmpty() && !partial;
        }

        Set<Integer> documents() {
            return found.keySet();
        }

        boolean lists(int document) {
            return found.containsKey(document);
        }

        /** Whether the document has the term, or may have it: of a very frequent term only the best documents are known. */
        boolean has(int document) {
            return partial || found.containsKey(document);
        }

        double score(int document) {
            Found each = found.get(document);
            return each == null ? 0 : each.score();
        }

        void vote(int document, Map<Integer, Double> votes) {
            Found each = found.get(document);
            if (each != null && each.section() >= 0) {
                votes.merge(
                        each.section(), each.score() * (each.section() == 0 ? Weights.FIRST_SECTION : 1), Double::sum);
            }
        }
    }
}
