package dev.stagebill.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files that are generated from the definition of the portal file. Run with {@code -Dstagebill.regenerate} to write them. */
class GeneratedFilesTest {
    private static final Path SCHEMA = Path.of("src/main/resources/dev/stagebill/config/stagebill.schema.json");
    private static final Path REFERENCE = Path.of("..", "docs", "configuration.md");

    @Test
    void schemaIsUpToDate() throws IOException {
        assertUpToDate(SCHEMA, SchemaDocument.text());
    }

    @Test
    void referenceIsUpToDate() throws IOException {
        String text = Files.readString(REFERENCE);
        String byHand = text.substring(0, text.indexOf(ReferenceDocument.BEGIN));
        assertUpToDate(REFERENCE, byHand + ReferenceDocument.text());
    }

    private static void assertUpToDate(Path file, String expected) throws IOException {
        if (System.getProperty("stagebill.regenerate") != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("generated; -Dstagebill.regenerate writes it")
                .content()
                .isEqualToNormalizingNewlines(expected);
    }
}
