package dev.stagebill.search;

import dev.stagebill.search.Query.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ranks the documents that answer a query. The browser's script does the same, step by step:
 *
 * <ol>
 *   <li>words without meaning of their own are left out when there are others;
 *   <li>every word must be there; the last one, while it is being typed, also as the beginning of a word;
 *   <li>a word that no document has is replaced by those that differ by a typing mistake;
 *   <li>what no document has at all is left out; if no document has everything, words of very few documents are taken for typing mistakes too, and if
 *       there is still none, those with the most come first;
 *   <li>filters and exclusions take documents away.
 * </ol>
 */
final class Ranking {
    /**
     * A document that answers a query.
     *
     * @param document its number
     * @param score how well, to be compared within one answer only
     * @param sections its section that fits best, then others that fit nearly as well
     * @param year when it was last changed
     */
    record Match(int document, double score, List<Integer> sections, int year) {
        static final Comparator<Match> ORDER = Comparator.comparingDouble(Match::score)
                .thenComparingInt(Match::year)
                .reversed()
                .thenComparingInt(Match::document);
    }

    /** All documents that answer a query, the best first, whether they have everything that was asked for, and how its words were found. */
    record Ranked(List<Match> matches, boolean complete, List<WordMatches> words) {}

    /** So many words of a query are looked up at most. */
    private static final int MAX_WORDS = 6;

    /** A section that gathers so much of what the best one gathers is named as well. */
    private static final double FURTHER_SHARE = 0.5;

    private static final int MAX_FURTHER = 3;

    private final TermReader terms;
    private final KindRanges kinds;
    private final Standings standings;
    private final int documents;

    Ranking(TermReader terms, KindRanges kinds, Standings standings) {
        this.standings = standings;
        this.terms = terms;
        this.kinds = kinds;
        this.documents = kinds.documents();
    }

    /** Answers a query. */
    Ranked rank(Query query) {
        List<Typed> typed = typed(query);
        Conditions conditions = new Conditions(filters(query), excluded(query));
        if (typed.isEmpty()) {
            return new Ranked(onlyFiltered(conditions), true, List.of());
        }
        List<WordMatches> words = look(typed);
        List<WordMatches> known = words.stream().filter(word -> !word.isEmpty()).toList();
        boolean allKnown = known.size() == words.size();
        Ranked answer = combine(known, conditions, allKnown);
        if (answer.complete() || !allKnown || known.size() < 2) {
            return answer;
        }
        List<WordMatches> widened =
                known.stream().map(word -> word.widened(terms, documents)).toList();
        return combine(widened, conditions, true);
    }

    /** A word of the query, and whether it may go on. */
    private record Typed(Token token, boolean open) {
        int length() {
            return WordMatches.required(token).stream().mapToInt(String::length).sum();
        }
    }

    private List<Typed> typed(Query query) {
        List<Typed> words = new ArrayList<>();
        boolean mayBeLeftOut = !Analysis.tokens(query.words()).stream().allMatch(this::isPassedOver);
        for (Clause clause : query.clauses()) {
            if (clause.key().isEmpty() && !clause.excluded()) {
                List<Token> tokens = Analysis.tokens(clause.text());
                for (int i = 0; i < tokens.size(); i++) {
                    boolean open = clause.open() && i == tokens.size() - 1;
                    if (open || !mayBeLeftOut || !isPassedOver(tokens.get(i))) {
                        words.add(new Typed(tokens.get(i), open));
                    }
                }
            }
        }
        return words;
    }

    /** Looks words up, in the order of the query. Of a very long query only the longest words are, which are the rarest mostly. */
    private List<WordMatches> look(List<Typed> typed) {
        Set<Typed> longest = Collections.newSetFromMap(new IdentityHashMap<>());
        typed.stream()
                .sorted(Comparator.comparingInt(Typed::length).reversed())
                .limit(MAX_WORDS)
                .forEach(longest::add);
        return typed.stream()
                .map(word -> longest.contains(word)
                        ? WordMatches.of(word.token(), word.open(), terms, documents)
                        : WordMatches.unread(word.token(), terms))
                .toList();
    }

    /** What a document must fulfil besides words. */
    private record Conditions(Map<String, Set<Integer>> filters, Set<Integer> excluded) {}

    private boolean isPassedOver(Token token) {
        return WordMatches.required(token).stream().allMatch(terms.languages()::passesOver);
    }

    /** The documents each key of a filter lets through: those that have one of its values. */
    private Map<String, Set<Integer>> filters(Query query) {
        Map<String, Set<Integer>> filters = new LinkedHashMap<>();
        for (Clause clause : query.clauses()) {
            if (!clause.key().isEmpty() && !clause.excluded()) {
                filters.computeIfAbsent(clause.key(), key -> new HashSet<>()).addAll(filtered(clause));
            }
        }
        addPhrases(query, filters);
        return filters;
    }

    /** Every phrase is one more condition. */
    private void addPhrases(Query query, Map<String, Set<Integer>> filters) {
        for (Clause clause : query.clauses()) {
            if (clause.isPhrase()
                    && !clause.excluded()
                    && terms.languages().all().stream()
                            .anyMatch(language ->
                                    !Pairs.of(clause.text(), language).isEmpty())) {
                filters.put("\"" + clause.text(), having(clause));
            }
        }
    }

    private Set<Integer> filtered(Clause clause) {
        if (clause.key().equals(Filters.KIND)) {
            return kinds.having(Filters.value(clause.text()), clause.open());
        }
        String term = Filters.term(clause.key(), clause.text());
        Set<Integer> found = new HashSet<>();
        terms.complete(term).ifPresent(postings -> addAll(found, postings));
        if (found.isEmpty() && clause.open()) {
            terms.longer(term).forEach(postings -> addAll(found, postings));
        }
        return found;
    }

    private Set<Integer> excluded(Query query) {
        Set<Integer> excluded = new HashSet<>();
        for (Clause clause : query.clauses()) {
            if (clause.excluded() && !clause.key().isEmpty()) {
                excluded.addAll(filtered(clause));
            } else if (clause.excluded()) {
                excluded.addAll(having(clause));
            }
        }
        return excluded;
    }

    /**
     * The documents that have all words of a text; one after the other when it is a phrase. A phrase of words that are
     * passed over cannot be told, and no document has it.
     */
    private Set<Integer> having(Clause clause) {
        Set<Integer> all = new HashSet<>();
        terms.languages().all().forEach(language -> all.addAll(having(clause, language)));
        return all;
    }

    private Set<Integer> having(Clause clause, Language language) {
        List<Token> tokens = Analysis.tokens(clause.text());
        List<Set<Integer>> conditions = new ArrayList<>();
        if (clause.isPhrase()) {
            Pairs.of(clause.text(), language).forEach(pair -> conditions.add(terms.together(pair[0], pair[1])));
            if (conditions.isEmpty() && tokens.size() > 1) {
                return Set.of();
            }
        }
        for (Token token : tokens) {
            for (String word : WordMatches.required(token)) {
                Set<Integer> some = new HashSet<>();
                terms.complete(language.term(word)).ifPresent(postings -> addAll(some, postings));
                conditions.add(some);
            }
        }
        Set<Integer> all = new HashSet<>();
        conditions.stream().limit(1).forEach(all::addAll);
        conditions.forEach(all::retainAll);
        return all;
    }

    private static void addAll(Set<Integer> found, Postings postings) {
        for (int i = 0; i < postings.size(); i++) {
            found.add(postings.document(i));
        }
    }

    private List<Match> onlyFiltered(Conditions conditions) {
        Set<Integer> left = new HashSet<>();
        conditions.filters().values().stream().limit(1).forEach(left::addAll);
        conditions.filters().values().forEach(left::retainAll);
        left.removeAll(conditions.excluded());
        return left.stream()
                .map(document ->
                        new Match(document, standings.factor(document, false), List.of(0), standings.year(document)))
                .sorted(Match.ORDER)
                .toList();
    }

    private Ranked combine(List<WordMatches> words, Conditions conditions, boolean allKnown) {
        Set<Integer> candidates = new HashSet<>();
        words.forEach(word -> candidates.addAll(word.documents()));
        conditions.filters().values().forEach(candidates::retainAll);
        candidates.removeAll(conditions.excluded());
        List<Match> full = new ArrayList<>();
        List<Match> part = new ArrayList<>();
        for (int document : candidates) {
            int matched =
                    (int) words.stream().filter(word -> word.has(document)).count();
            double covered = (double) matched / words.size();
            (matched == words.size() ? full : part).add(match(words, document, covered * covered));
        }
        List<Match> answer = full.isEmpty() ? part : full;
        answer.sort(Match.ORDER);
        return new Ranked(answer, allKnown && !full.isEmpty(), words);
    }

    private Match match(List<WordMatches> words, int document, double factor) {
        Map<Integer, Double> votes = new HashMap<>();
        double score = 0;
        for (WordMatches word : words) {
            score += word.score(document);
            word.vote(document, votes);
        }
        List<Integer> sections = sections(votes);
        double standing = standings.factor(document, words.size() <= Weights.SHORT);
        return new Match(document, score * factor * standing, sections, standings.year(document));
    }

    /** The section that gathers most of the score, then those that gather nearly as much, in the order of the page. */
    private static List<Integer> sections(Map<Integer, Double> votes) {
        double most =
                votes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<Integer> near = votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= most * FURTHER_SHARE)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        int best = near.stream()
                .filter(section -> votes.getOrDefault(section, 0.0) >= most)
                .findFirst()
                .orElse(0);
        return Stream.concat(Stream.of(best), near.stream().filter(section -> section != best))
                .limit(1 + MAX_FURTHER)
                .toList();
    }
}
