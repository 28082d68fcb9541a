package dev.stagebill.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.portal.Environment;
import dev.stagebill.portal.PortalGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What search finds in a definition that is on several pages, and where it leads. */
class PartDocumentsTest {
    private static final String DEFINITION = "catalog/default/api/harbour/definition/";
    private static final String WORDS =
            "What this is about is said in a sentence that is neither long nor short. ".repeat(8);

    @TempDir
    private static Path work;

    private static SearchReader reader;

    @BeforeAll
    static void publish() throws IOException {
        StringBuilder schema = new StringBuilder("type Query {\n");
        for (int i = 0; i < 100; i++) {
            schema.append("\"%sberth%d\" dock%d: Int%n".formatted(WORDS, i, i));
        }
        schema.append("}\ntype Ledger {\n");
        for (int i = 0; i < 600; i++) {
            schema.append("\"%sentry%d\" line%d: Int%n".formatted(WORDS, i, i));
        }
        Path source = Files.createDirectories(work.resolve("sources/shop"));
        Files.writeString(source.resolve("schema.graphql"), schema.append("}\n"));
        Files.writeString(source.resolve("catalog-info.yaml"), """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: harbour}
                spec: {type: graphql, lifecycle: production, owner: cashiers, definition: {$text: ./schema.graphql}}
                """);
        Files.writeString(
                work.resolve("stagebill.yaml"),
                "title: Shop\nurl: https://example.org/\nsources:\n  - local: sources/*\n");
        Overrides overrides = new Overrides(
                Optional.of(work.resolve("portal")),
                Optional.of(work.resolve("cache")),
                Optional.of(FailOn.NEVER),
                Optional.of(true));
        Diagnostics diagnostics = new Diagnostics();
        PortalConfig config = new PortalFileReader().read(work, overrides, Map.of(), diagnostics);
        new PortalGenerator(new Environment(Map.of(), work, 1), Progress.NONE).generate(config, diagnostics);
        reader = SearchReader.open(work.resolve("portal"));
    }

    private static List<String> targets(String query) {
        return reader.search(query, 10).hits().stream().map(SearchHit::target).toList();
    }

    @Test
    void anOperationIsFoundOnItsPage() {
        assertThat(targets("berth77").get(0)).isEqualTo(DEFINITION + "query-dock77/index.html#operation-query-dock77");
    }

    @Test
    void aFieldIsFoundOnThePageThatHasItThoughItsTypeIsOnSeveral() throws IOException {
        for (String field : List.of("0", "599")) {
            String target = targets("entry" + field).get(0);

            assertThat(target).endsWith("#type-Ledger-field-line" + field);
            assertThat(Files.readString(work.resolve("portal").resolve(target.substring(0, target.indexOf('#')))))
                    .contains("id=\"type-Ledger-field-line" + field + "\"");
        }
    }

    @Test
    void allPagesAreInTheSitemap() throws IOException {
        assertThat(Files.readString(work.resolve("portal/sitemap.xml")))
                .contains("https://example.org/" + DEFINITION + "<")
                .contains("https://example.org/" + DEFINITION + "query-dock77/<");
    }
}
