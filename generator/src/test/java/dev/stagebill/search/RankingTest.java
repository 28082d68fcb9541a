package dev.stagebill.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.output.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {
    @TempDir
    private Path work;

    /** With one field, BM25F is BM25, which Lucene has. Ours is rounded to impacts, so the counts lie apart. */
    @Test
    void theOrderIsThatOfLucene() throws IOException {
        List<SearchDocument> documents = new ArrayList<>();
        for (int times : List.of(3, 30, 0, 1, 12, 5, 60, 2, 8, 20)) {
            documents.add(Corpus.docs(
                    "page-" + times, "Page " + times, "needle ".repeat(times) + "straw ".repeat(60 - times)));
        }
        Path index = work.resolve("kept");
        Path portal = work.resolve("portal");
        try (Staging staging = Staging.beside(portal)) {
            new SearchExporter().publish(documents.stream(), staging, work.resolve("work"), Optional.of(index));
            staging.publish();
        }

        List<String> expected = byLucene(index, "needle");

        assertThat(expected).hasSize(9);
        assertThat(Corpus.titles(SearchReader.open(portal), "needle ")).isEqualTo(expected);
    }

    private static List<String> byLucene(Path index, String term) throws IOException {
        try (FSDirectory directory = FSDirectory.open(index);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity(Weights.SATURATION, Weights.Field.TEXT.lengthWeight));
            List<String> titles = new ArrayList<>();
            for (ScoreDoc hit :
                    searcher.search(new TermQuery(new Term(Weights.Field.TEXT.name(), term)), 10).scoreDocs) {
                titles.add(searcher.storedFields().document(hit.doc).get("title"));
            }
            return titles;
        }
    }

    @Test
    void aWordInTheTitleCountsMoreThanInAHeadingAndThatMoreThanInTheText() {
        SearchReader reader = SearchReader.open(Corpus.publish(
                work,
                List.of(
                        Corpus.docs("a", "One", "needle and straw", "straw"),
                        new SearchDocument(
                                "docs",
                                "component:default/b",
                                "b",
                                "Two",
                                "",
                                "b/index.html",
                                List.of(),
                                List.of(),
                                List.of(new SearchDocument.Passage("x", "Needle", "straw and straw")),
                                SearchDocument.Standing.PLAIN),
                        Corpus.docs("c", "Needle", "straw and straw", "straw"))));

        assertThat(Corpus.titles(reader, "needle")).containsExactly("Needle", "Two", "One");
    }

    @Test
    void whatIsCalledAsAskedComesFirst() {
        SearchReader reader = SearchReader.open(Corpus.publish(
                work,
                List.of(
                        Corpus.docs("a", "Tail Sampling", "sampling ".repeat(40), "sampling ".repeat(40)),
                        Corpus.docs("b", "Samplings", "straw"),
                        Corpus.docs("c", "Sampling", "straw"))));

        assertThat(Corpus.titles(reader, "sampling")).startsWith("Sampling");
        assertThat(Corpus.titles(reader, "samplings")).startsWith("Samplings");
        assertThat(Corpus.titles(reader, "smapling")).startsWith("Samplings", "Sampling");
    }

    @Test
    void aSectionThatIsCalledAsAskedComesRightAfterPagesThatAre() {
        SearchReader reader = SearchReader.open(Corpus.publish(
                work,
                List.of(
                        Corpus.docs("a", "Links and formulas", "formulas ".repeat(40), "formulas ".repeat(40)),
                        new SearchDocument(
                                "docs",
                                "component:default/b",
                                "b",
                                "Everything",
                                "",
                                "b/index.html",
                                List.of(),
                                List.of(),
                                List.of(
                                        new SearchDocument.Passage("", "", "straw ".repeat(40)),
                                        new SearchDocument.Passage("formulas", "Formulas", "straw ".repeat(40))),
                                SearchDocument.Standing.PLAIN),
                        Corpus.docs("c", "Formulas", "straw"))));

        assertThat(Corpus.titles(reader, "formulas")).containsExactly("Formulas", "Everything", "Links and formulas");
        assertThat(reader.search("formulas", 3).hits().get(1).target()).isEqualTo("b/index.html#formulas");
    }

    @Test
    void whatManyDependOnComesFirstAndThenWhatIsNewer() {
        SearchReader reader = SearchReader.open(Corpus.publish(
                work,
                List.of(
                        standing(0, 2019, Corpus.entity("component", "needle-a", "Needle first", "straw")),
                        standing(0, 2024, Corpus.entity("component", "needle-b", "Needle second", "straw")),
                        standing(9, 2012, Corpus.entity("component", "needle-c", "Needle third", "straw")),
                        standing(0, 0, Corpus.docs("a", "Needle page", "straw")))));

        assertThat(Corpus.titles(reader, "needle "))
                .containsExactly("Needle third", "Needle second", "Needle first", "Needle page");
        assertThat(Corpus.titles(reader, "kind:component"))
                .containsExactly("Needle third", "Needle second", "Needle first");
    }

    private static SearchDocument standing(int dependents, int year, SearchDocument each) {
        return Corpus.standing(new SearchDocument.Standing("en", dependents, year), each);
    }

    @Test
    void aMisspeltCompoundIsFoundThoughItsPartsAreWords() {
        SearchReader reader = SearchReader.open(Corpus.publish(
                work,
                List.of(
                        Corpus.docs("a", "CPaneDialog Class", "straw"),
                        Corpus.docs("b", "Pan and dialog", "straw"),
                        Corpus.docs("c", "setjmp3", "straw"))));

        assertThat(Corpus.titles(reader, "CPanDialog class")).startsWith("CPaneDialog Class");
        assertThat(Corpus.titles(reader, "stjmp3 ")).startsWith("setjmp3");
    }

    @Test
    void aWordOfFewDocumentsIsTakenForAMistakeWhenNothingHasAllWords() {
        SearchReader reader = SearchReader.open(Corpus.publish(
                work, List.of(Corpus.docs("a", "Registry entries", "straw"), Corpus.docs("b", "Others", "entires"))));

        assertThat(Corpus.titles(reader, "entires registry ")).startsWith("Registry entries");
    }

    @Test
    void onlyTheBestDocumentsOfAFrequentTermAreLoadedFirst() {
        byte[] impacts = {3, 9, 9, 1, 9};
        Postings all = new Postings("t", new int[] {2, 3, 5, 8, 9}, impacts, new byte[0], 5);

        Postings best = Postings.decode("t", all.best(2).encode(), 0);

        assertThat(best.partial()).isTrue();
        assertThat(best.total()).isEqualTo(5);
        assertThat(List.of(best.document(0), best.document(1))).containsExactly(3, 5);
    }

    @Test
    void numbersOfEverySizeAreReadBack() {
        StringBuilder text = new StringBuilder();
        List<Integer> numbers = List.of(0, 1, 63, 64, 65, 1_727, 1_728, 1_729, 100_000, 20_000_000);
        numbers.forEach(number -> Symbols.append(text, number));
        Symbols.Cursor in = new Symbols.Cursor(text.toString(), 0);

        assertThat(numbers.stream().map(number -> in.next())).isEqualTo(numbers);
        assertThat(in.hasNext()).isFalse();
    }
}
