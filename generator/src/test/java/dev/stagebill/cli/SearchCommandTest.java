package dev.stagebill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds a small portal with the generator itself and searches it. */
class SearchCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void builtPortalIsSearchedByItsFolderAndByWhatWasPublished() throws IOException {
        build();
        assertThat(run("search", folder.toString(), "label")).isZero();
        assertThat(text())
                .contains(
                        "Label Printer  (Component · service)",
                        folder + "/site/catalog/default/component/label-printer/");
        assertThat(run("search", folder.resolve("site").toString(), "label")).isZero();
        assertThat(text()).contains("Label Printer");
    }

    @Test
    void answersAreLimitedAndCounted() throws IOException {
        build();
        assertThat(run("search", "--limit", "1", folder.toString(), "parcels")).isZero();
        assertThat(text()).contains("... and 1 more; --limit shows more of them");
    }

    @Test
    void answersAreGivenAsJson() throws IOException {
        build();
        assertThat(run("search", "--json", folder.toString(), "label")).isZero();
        JsonNode json = JsonMapper.builder().build().readTree(text());
        assertThat(json.get("hits").get(0).get("title").stringValue()).isEqualTo("Label Printer");
    }

    @Test
    void nothingFoundIsToldWithItsOwnExitCode() throws IOException {
        build();
        assertThat(run("search", folder.toString(), "submarine")).isEqualTo(1);
        assertThat(text()).isEqualTo("Nothing was found\n");
    }

    @Test
    void portalThatWasNotBuiltIsExplained() throws IOException {
        Files.writeString(folder.resolve("stagebill.yaml"), "sources: [{local: .}]\n");
        assertThat(run("search", folder.toString(), "label")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cli.no-search-index", "build the portal first");
    }

    @Test
    void wordsAreNeeded() {
        assertThat(run("search")).isEqualTo(2);
    }

    private void build() throws IOException {
        Files.writeString(folder.resolve("stagebill.yaml"), "sources: [{local: repositories/*}]\n");
        Path repository = Files.createDirectories(folder.resolve("repositories/shop"));
        Files.writeString(
                repository.resolve("catalog-info.yaml"),
                entity("label-printer", "Label Printer", "Prints what is put on parcels")
                        + entity("parcel-service", "Parcel Service", "Books parcels"));
        assertThat(run("build", "--fail-on", "never", folder.toString())).isZero();
        out.reset();
    }

    private static String entity(String name, String title, String description) {
        return """
                ---
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: %s, title: %s, description: %s}
                spec: {type: service, lifecycle: production, owner: nobody}
                """.formatted(name, title, description);
    }

    private int run(String... args) {
        out.reset();
        return Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
