package dev.stagebill.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CodesTest {
    private static final Pattern IN_CODE = Pattern.compile(
            "\"((?:api|catalog|cli|config|docs|output|portal|preview|search|site|source|theme)\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");
    private static final Pattern IN_DOCS = Pattern.compile("(?m)^### ([a-z]+\\.[a-z0-9-]+)$");

    /** Texts of the same form that are no codes: names of files and of keys. */
    private static final Set<String> OTHERS = Set.of(
            "catalog.json",
            "portal.css",
            "search.js",
            "theme.js",
            "theme.folder",
            "search.keep-lucene",
            "catalog.files");

    @Test
    void everyCodeHasAParagraphInTheDocumentationAndNoParagraphIsLeftOver() throws IOException {
        SortedSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> used.addAll(found(IN_CODE, file)));
        }
        used.removeAll(OTHERS);
        assertThat(found(IN_DOCS, Path.of("..", "docs", "diagnostics.md")))
                .isNotEmpty()
                .isEqualTo(used);
    }

    private static SortedSet<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
