package dev.stagebill.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchExporterTest {
    @TempDir
    private Path work;

    @Test
    void twoBuildsWriteTheSameBytes() throws IOException {
        List<SearchDocument> documents = Corpus.generated(300, 120, 1);

        Map<String, String> first = files(Corpus.publish(work.resolve("a"), documents));
        Map<String, String> second = files(Corpus.publish(work.resolve("b"), documents));

        assertThat(first).isEqualTo(second);
        assertThat(first.keySet()).filteredOn(name -> name.startsWith("t-")).hasSizeGreaterThan(5);
    }

    @Test
    void oneNewWordChangesAtMostThreeFiles() throws IOException {
        List<SearchDocument> documents = new ArrayList<>(Corpus.generated(300, 120, 1));
        Map<String, String> before = files(Corpus.publish(work.resolve("a"), documents));
        SearchDocument page = documents.get(150);
        SearchDocument.Passage passage = page.passages().get(2);
        documents.set(150, Corpus.docs(page.name(), page.title(), texts(page, 2, passage.text() + " quokka")));

        Map<String, String> after = files(Corpus.publish(work.resolve("b"), documents));

        after.entrySet().removeAll(before.entrySet());
        assertThat(after).isNotEmpty();
        assertThat(after.keySet()).hasSizeLessThanOrEqualTo(3);
    }

    private static String[] texts(SearchDocument page, int changed, String text) {
        String[] texts =
                page.passages().stream().map(SearchDocument.Passage::text).toArray(String[]::new);
        texts[changed] = text;
        return texts;
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String hostile = "</script><script>alert(1)</script> \" \\ ' \u2028 \u2029 ${x} `y` \ud800 \0 |";
        Path portal = Corpus.publish(work, List.of(Corpus.docs("page", hostile, hostile + " needle")));

        for (String content : files(portal).values()) {
            assertThat(content).doesNotContain("<").doesNotContain("\u2028").doesNotContain("\u2029");
            assertThat(content).startsWith("stagebillSearch(").endsWith(");\n");
            assertThat(Script.read(content).isArray()).isTrue();
        }
        SearchReader reader = SearchReader.open(portal);
        assertThat(reader.search("needle", 1).hits().get(0).excerpt()).startsWith("</script><script>alert(1)</script>");
    }

    @Test
    void hostileFiltersStayInTheirPlace() throws IOException {
        SearchDocument document =
                Corpus.entity("component", "a", "A", "text", Filters.term("type", "x | y \"z\" </script> \\"), "tag:t");
        SearchReader reader = SearchReader.open(Corpus.publish(work, List.of(document)));

        assertThat(Corpus.titles(reader, "tag:t")).containsExactly("A");
        assertThat(Corpus.titles(reader, "text")).containsExactly("A");
    }

    @Test
    void anEmptyPortalHasAnIndexThatAnswersNothing() {
        SearchReader reader = SearchReader.open(Corpus.publish(work, List.of()));

        assertThat(reader.search("anything", 10).hits()).isEmpty();
        assertThat(reader.search("", 10).total()).isZero();
        assertThat(reader.search("kind:api -x \"y", 10).total()).isZero();
    }

    private static Map<String, String> files(Path portal) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(portal.resolve("search"))) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
