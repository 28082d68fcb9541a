package dev.stagebill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Reads the pairs of words of a merged Lucene index into ranges, see {@link Pairs}. */
final class PairExport {
    private final BitSet documents = new BitSet();
    private final List<String> ranges = new ArrayList<>();

    /** For each range of pairs the distances of the documents that have one in it, as text; a power of two of them. */
    static List<String> read(LeafReader reader) throws IOException {
        PairExport export = new PairExport();
        Terms terms = reader.terms(IndexFolder.PAIRS);
        if (terms == null) {
            return List.of("");
        }
        int bits = Pairs.rangeBits(terms.getSumDocFreq(), reader.maxDoc());
        export.readTerms(terms.iterator(), Pairs.BITS - bits);
        export.fill(1 << bits);
        return export.ranges;
    }

    private void readTerms(TermsEnum terms, int shift) throws IOException {
        PostingsEnum postings = null;
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            fill(Integer.parseInt(term.utf8ToString(), 16) >>> shift);
            postings = terms.postings(postings, PostingsEnum.NONE);
            while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                documents.set(postings.docID());
            }
        }
    }

    /** Finishes the range that was being read, and the empty ones up to this one. */
    private void fill(int range) {
        while (ranges.size() < range) {
            StringBuilder distances = new StringBuilder();
            int previous = -1;
            for (int each = documents.nextSetBit(0); each >= 0; each = documents.nextSetBit(each + 1)) {
                Symbols.append(distances, each - previous - 1);
                previous = each;
            }
            ranges.add(distances.toString());
            documents.clear();
        }
    }
}
