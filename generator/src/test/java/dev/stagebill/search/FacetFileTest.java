package dev.stagebill.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.output.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FacetFileTest {
    private final FacetFile facets = new FacetFile();

    @Test
    void aValueHasItsDocumentsAndTheMostFrequentComesFirst() {
        add("owner:rare");
        add("owner:often", "type:service");
        add();
        add("owner:often");

        assertThat(written().propertyNames()).containsExactly("owner", "type");
        assertThat(values("owner")).containsExactly("often 1 3", "rare 0");
        assertThat(values("type")).containsExactly("service 1");
    }

    @Test
    void onlyWhatCanBeTypedIsOffered() {
        add("owner:team", "owner:group:default/team", "in:docs", "in:handbook", "namespace:default", "type:\"x", "x");

        assertThat(values("owner")).containsExactly("team 0");
        assertThat(values("in")).containsExactly("docs 0");
        assertThat(written().has("type")).isFalse();
    }

    @Test
    void thereIsALimitOfValues() {
        IntStream.range(0, 300).forEach(number -> add("tag:t" + number, "tag:common"));

        assertThat(values("tag")).hasSize(100).first().asString().startsWith("common 0 1 2");
    }

    @Test
    void hostileValuesStayText() {
        add(Filters.term("tag", "</script> | \u2028 \ud800"), "tag:plain");

        assertThat(content()).doesNotContain("<").doesNotContain("\u2028");
        assertThat(values("tag")).hasSize(2).contains("plain 0");
    }

    private void add(String... filters) {
        facets.add(Corpus.entity("component", "a", "A", "text", filters));
    }

    private List<String> values(String key) {
        List<String> values = new ArrayList<>();
        for (String entry : written().get(key).asString().split("\\|", -1)) {
            String[] parts = entry.split(" ", -1);
            StringBuilder value = new StringBuilder(parts[0]);
            Symbols.Cursor cursor = new Symbols.Cursor(parts[1], 0);
            for (int document = -1; cursor.hasNext(); ) {
                document += cursor.next() + 1;
                value.append(' ').append(document);
            }
            values.add(value.toString());
        }
        return values;
    }

    private JsonNode written() {
        return Script.read(content()).get(1);
    }

    private String content() {
        List<Content> contents = new ArrayList<>();
        facets.write((path, content) -> contents.add(content));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            contents.get(0).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
