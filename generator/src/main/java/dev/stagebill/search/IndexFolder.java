package dev.stagebill.search;

import dev.stagebill.search.SearchDocument.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Writes the Lucene index: one document for each {@link SearchDocument}, numbered in the order in which they come. One thread and merges of
 * neighbours keep the numbers, and so the export, the same in every build.
 */
final class IndexFolder implements AutoCloseable {
    /** The field of the filters. */
    static final String FILTERS = "filter";

    /** Positions of the field of headings are the number of the section times this. */
    static final int HEADING_STRIDE = 64;

    private static final double BUFFER_MEGABYTES = 48;
    private static final FieldType TERMS = terms();

    private final Directory directory;
    private final IndexWriter writer;
    private final PairFile pairs;
    private final SectionStarts starts = new SectionStarts();

    private IndexFolder(Directory directory, IndexWriter writer, PairFile pairs) {
        this.pairs = pairs;
        this.directory = directory;
        this.writer = writer;
    }

    /** A new index in this folder; one that is there is replaced. The pairs of words go to a file of their own. */
    static IndexFolder create(Path folder, PairFile pairs) throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false);
        return new IndexFolder(directory, new IndexWriter(directory, config), pairs);
    }

    private static FieldType terms() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /** Adds a document; its number is the number of documents before it. */
    void add(SearchDocument document) throws IOException {
        Document fields = new Document();
        Language language = Languages.language(document.language());
        TermStream title = new TermStream(List.of(document.title()), language, 0);
        TermStream headings = new TermStream(texts(document, Passage::heading), language, HEADING_STRIDE);
        TermStream text = new TermStream(texts(document, Passage::text), language, 0);
        addTerms(fields, Weights.Field.NAME, new TermStream(named(List.of(document.name())), language, 0));
        fields.add(field(Weights.Field.TITLE, title));
        addTerms(fields, Weights.Field.TAGS, new TermStream(named(document.tags()), language, 0));
        fields.add(field(Weights.Field.HEADINGS, headings));
        fields.add(field(Weights.Field.TEXT, text));
        document.filters().forEach(filter -> fields.add(new StringField(FILTERS, filter, Field.Store.NO)));
        fields.add(new StoredField("path", document.path()));
        fields.add(new StoredField("title", document.title()));
        writer.addDocument(fields);
        starts.add(text.starts());
        pairs.add(Stream.of(title, headings, text).flatMapToInt(stream -> IntStream.of(stream.pairs())));
    }

    private static List<String> texts(SearchDocument document, Function<Passage, String> part) {
        return document.passages().stream().map(part).toList();
    }

    private static List<String> named(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static void addTerms(Document fields, Weights.Field field, TermStream terms) {
        if (terms.starts().length > 0) {
            fields.add(field(field, terms));
        }
    }

    private static Field field(Weights.Field field, TokenStream terms) {
        return new Field(field.name(), terms, TERMS);
    }

    /** Finishes the index and returns where the sections of its documents begin. */
    SectionStarts finish() throws IOException {
        writer.forceMerge(1);
        writer.commit();
        return starts;
    }

    /** The folder the index is in. */
    Directory directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
