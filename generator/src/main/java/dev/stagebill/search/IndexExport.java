package dev.stagebill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/** Reads a merged Lucene index term by term and weighs the occurrences in all fields into one impact for each document (BM25F). */
final class IndexExport {
    /** The last section that is told apart. */
    static final int MAX_SECTION = 63;

    private static final int HEADING_VOTES = 5;

    private final LeafReader reader;
    private final SectionStarts starts;
    private final float[] weights;
    private final float[] names;
    private final int[] votes;
    private final byte[] sections;
    private final byte[] headings;
    private int[] touched = new int[64];
    private int count;

    IndexExport(LeafReader reader, SectionStarts starts) {
        this.reader = reader;
        this.starts = starts;
        this.weights = new float[reader.maxDoc()];
        this.names = new float[reader.maxDoc()];
        this.votes = new int[reader.maxDoc()];
        this.sections = new byte[reader.maxDoc()];
        this.headings = new byte[reader.maxDoc()];
        Arrays.fill(headings, (byte) -1);
    }

    /** Passes on the postings of every term, filters first, then in the order of the terms' UTF-8 bytes. */
    void read(Consumer<Postings> sink) throws IOException {
        readFilters(sink);
        List<FieldTerms> fields = new ArrayList<>();
        for (Weights.Field field : Weights.Field.values()) {
            Terms terms = reader.terms(field.name());
            if (terms != null) {
                fields.add(new FieldTerms(field, terms, factors(field, terms)));
            }
        }
        @Nullable BytesRef term = smallest(fields);
        while (term != null) {
            sink.accept(merge(fields, BytesRef.deepCopyOf(term)));
            term = smallest(fields);
        }
    }

    private void readFilters(Consumer<Postings> sink) throws IOException {
        Terms terms = reader.terms(IndexFolder.FILTERS);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
            while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                touch(postings.docID());
            }
            int[] documents = Arrays.copyOf(touched, count);
            sink.accept(new Postings(term.utf8ToString(), documents, new byte[0], new byte[0], count));
            count = 0;
        }
    }

    /** For each document what one occurrence in this field counts. */
    private float[] factors(Weights.Field field, Terms terms) throws IOException {
        float[] factors = new float[reader.maxDoc()];
        float average = Weights.steadyAverage((double) terms.getSumTotalTermFreq() / Math.max(1, terms.getDocCount()));
        NumericDocValues norms = reader.getNormValues(field.name());
        while (norms != null && norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            float length = SmallFloat.byte4ToInt((byte) norms.longValue());
            float lengthPart = field.lengthWeight * length / average;
            factors[norms.docID()] = field.naming
                    ? field.weight / (float) Math.sqrt(length)
                    : field.weight / (1 - field.lengthWeight + lengthPart);
        }
        return factors;
    }

    private static @Nullable BytesRef smallest(List<FieldTerms> fields) {
        BytesRef smallest = null;
        for (FieldTerms field : fields) {
            BytesRef term = field.current;
            if (term != null && (smallest == null || term.compareTo(smallest) < 0)) {
                smallest = term;
            }
        }
        return smallest;
    }

    private Postings merge(List<FieldTerms> fields, BytesRef term) throws IOException {
        for (FieldTerms field : fields) {
            if (term.equals(field.current)) {
                collect(field);
                field.advance();
            }
        }
        Arrays.sort(touched, 0, count);
        return flush(term.utf8ToString());
    }

    private void collect(FieldTerms field) throws IOException {
        PostingsEnum postings = field.postings();
        for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (weights[doc] == 0 && names[doc] == 0) {
                touch(doc);
            }
            if (field.field.naming) {
                names[doc] = Math.max(names[doc], Math.min(1, field.factors[doc]));
            } else {
                weights[doc] += postings.freq() * field.factors[doc];
            }
            if (field.field == Weights.Field.HEADINGS) {
                headings[doc] = (byte) Math.min(MAX_SECTION, postings.nextPosition() / IndexFolder.HEADING_STRIDE);
                vote(doc, headings[doc], HEADING_VOTES);
            } else if (field.field == Weights.Field.TEXT) {
                voteForSections(doc, postings);
            }
        }
    }

    private void voteForSections(int doc, PostingsEnum postings) throws IOException {
        int section = -1;
        int inSection = 0;
        for (int i = postings.freq(); i > 0; i--) {
            int next = Math.min(MAX_SECTION, starts.section(doc, postings.nextPosition()));
            inSection = next == section ? inSection + 1 : 1;
            section = next;
            vote(doc, section, inSection + (section == headings[doc] ? HEADING_VOTES : 0));
        }
    }

    private void vote(int doc, int section, int strength) {
        if (strength > votes[doc]) {
            votes[doc] = strength;
            sections[doc] = (byte) section;
        }
    }

    private void touch(int doc) {
        if (count == touched.length) {
            touched = Arrays.copyOf(touched, count * 2);
        }
        touched[count++] = doc;
    }

    private Postings flush(String term) {
        int[] documents = Arrays.copyOf(touched, count);
        byte[] impacts = new byte[count];
        byte[] places = new byte[count];
        boolean placed = false;
        for (int i = 0; i < count; i++) {
            int doc = documents[i];
            impacts[i] = (byte) Weights.impact(weights[doc], names[doc]);
            places[i] = sections[doc];
            placed |= places[i] != 0;
            weights[doc] = 0;
            names[doc] = 0;
            votes[doc] = 0;
            sections[doc] = 0;
            headings[doc] = -1;
        }
        count = 0;
        return new Postings(
                term,
                documents,
                impacts,
                placed && documents.length <= Postings.MAX_PLACED ? places : new byte[0],
                documents.length);
    }

    /** The terms of one field, read side by side with those of the others. */
    private static final class FieldTerms {
        private final Weights.Field field;
        private final TermsEnum terms;
        private final float[] factors;
        private @Nullable BytesRef current;
        private @Nullable PostingsEnum reused;

        FieldTerms(Weights.Field field, Terms terms, float[] factors) throws IOException {
            this.field = field;
            this.terms = terms.iterator();
            this.factors = factors;
            advance();
        }

        void advance() throws IOException {
            current = terms.next();
        }

        PostingsEnum postings() throws IOException {
            boolean places = field == Weights.Field.HEADINGS || field == Weights.Field.TEXT;
            PostingsEnum postings = terms.postings(reused, places ? PostingsEnum.POSITIONS : PostingsEnum.FREQS);
            reused = postings;
            return postings;
        }
    }
}
