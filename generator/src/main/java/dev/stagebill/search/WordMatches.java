package dev.stagebill.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documents that have one word of a query: its compound as a whole, or all of its parts. */
final class WordMatches {
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
        if (matches.isEmpty()) {
            parts.replaceAll(part -> part.corrected(terms, documents));
        }
        return matches;
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
        private boolean partial;

        private TermMatches(String term) {
            this.term = term;
        }

        static TermMatches of(String term, boolean open, TermReader terms, int documents) {
            TermMatches matches = new TermMatches(term);
            int[] total = {0};
            terms.exact(term).ifPresent(postings -> {
                matches.partial = postings.partial();
                total[0] = postings.total();
                matches.add(postings, Weights.idf(documents, postings.total()));
            });
            if (open) {
                List<Postings> longer = terms.longer(term);
                int all = Math.min(
                        documents,
                        total[0] + longer.stream().mapToInt(Postings::total).sum());
                longer.forEach(postings -> matches.add(postings, Weights.PREFIX * Weights.idf(documents, all)));
            }
            return matches;
        }

        TermMatches corrected(TermReader terms, int documents) {
            TermMatches matches = new TermMatches(term);
            for (TermReader.Correction correction : terms.corrections(term)) {
                terms.exact(correction.term())
                        .ifPresent(postings -> matches.add(
                                postings,
                                Weights.TYPO / correction.distance() * Weights.idf(documents, postings.total())));
            }
            return matches;
        }

        private void add(Postings postings, double weight) {
            for (int i = 0; i < postings.size(); i++) {
                double score = weight * (postings.impact(i) + 0.5) / Weights.LEVELS;
                Found before = found.get(postings.document(i));
                if (before == null || before.score() < score) {
                    found.put(postings.document(i), new Found(score, postings.section(i)));
                }
            }
        }

        boolean isEmpty() {
            return found.isEmpty();
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
                votes.merge(each.section(), each.score(), Double::sum);
            }
        }
    }
}
