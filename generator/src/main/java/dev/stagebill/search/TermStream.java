package dev.stagebill.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of several texts as Lucene wants them, taken apart one text at a time. The parts of a compound take one position each; the compound
 * itself stands at the position of its first part.
 */
final class TermStream extends TokenStream {
    private record Term(String text, int position) {}

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<String> texts;
    private final Language language;
    private final int stride;
    private final int[] starts;
    private final Deque<Term> terms = new ArrayDeque<>();
    private int[] pairs = new int[32];
    private int pairCount;
    private String previous = "";
    private int opened;
    private int next;
    private int last = -1;

    /**
     * The terms of these texts.
     *
     * @param texts the texts, in order
     * @param language the language they are written in
     * @param stride how many positions each text has, its further terms are left out; 0: as many as it needs, and one between two texts
     */
    TermStream(List<String> texts, Language language, int stride) {
        this.language = language;
        this.texts = texts.iterator();
        this.stride = stride;
        this.starts = new int[texts.size()];
    }

    /** The first position of each text, known when the stream has been read. */
    int[] starts() {
        return starts;
    }

    /** The numbers of all pairs of neighbouring words, known when the stream has been read. */
    int[] pairs() {
        return Arrays.copyOf(pairs, pairCount);
    }

    @Override
    public boolean incrementToken() {
        while (terms.isEmpty() && texts.hasNext()) {
            open(texts.next());
        }
        if (terms.isEmpty()) {
            return false;
        }
        clearAttributes();
        Term term = terms.removeFirst();
        text.append(term.text());
        increment.setPositionIncrement(term.position() - last);
        last = term.position();
        return true;
    }

    private void open(String content) {
        next = stride > 0 ? opened * stride : next;
        starts[opened++] = next;
        previous = "";
        int end = stride > 0 ? opened * stride : Integer.MAX_VALUE;
        Analysis.scan(content, token -> {
            pair(token);
            if (next < end) {
                take(language.terms(token), end);
            }
        });
        next++;
    }

    private void pair(Token token) {
        for (String word : Pairs.words(token, language)) {
            if (!previous.isEmpty()) {
                if (pairCount == pairs.length) {
                    pairs = Arrays.copyOf(pairs, pairCount * 2);
                }
                pairs[pairCount++] = Pairs.number(previous, word);
            }
            previous = word;
        }
    }

    private void take(Token token, int end) {
        int position = next;
        token.specials().forEach(term -> terms.add(new Term(term, position)));
        token.wholes().forEach(term -> terms.add(new Term(term, position)));
        for (String part : token.parts()) {
            if (!part.isEmpty() && next < end) {
                terms.add(new Term(part, next));
            }
            next++;
        }
    }
}
