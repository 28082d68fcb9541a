package dev.stagebill.search;

import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/** The pairs of words that other streams have come across, each once, as terms. To be read after those streams. */
final class PairStream extends TokenStream {
    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final List<TermStream> streams;
    private PrimitiveIterator.@Nullable OfInt numbers;

    PairStream(List<TermStream> streams) {
        this.streams = streams;
    }

    /** The term of a pair's number: six hexadecimal digits, so that terms are in the order of the numbers. */
    static String term(int number) {
        return Integer.toHexString(1 << Pairs.BITS | number).substring(1);
    }

    @Override
    public boolean incrementToken() {
        if (numbers == null) {
            numbers = streams.stream()
                    .flatMapToInt(stream -> IntStream.of(stream.pairs()))
                    .sorted()
                    .distinct()
                    .iterator();
        }
        if (!numbers.hasNext()) {
            return false;
        }
        clearAttributes();
        text.append(term(numbers.nextInt()));
        return true;
    }
}
