package dev.stagebill.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each code of a finding has its paragraph in {@code docs/diagnostics.md}, and each paragraph its code. */
class CodesDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "diagnostics.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^### ([a-z]+\\.[a-z0-9-]+)\n\n\\S");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");

    /** Texts of the same form that are keys of the portal file or names of files. */
    private static final Set<String> NO_CODES =
            Set.of("theme.folder", "search.lucene-folder", "catalog.json", "portal.css");

    @Test
    void everyCodeHasAParagraphAndEveryParagraphItsCode() throws IOException {
        Set<String> documented = HEADING.matcher(Files.readString(DOCUMENT).replace("\r\n", "\n"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> areas = documented.stream().map(CodesDocumentTest::area).collect(Collectors.toSet());
        Set<String> used = literals().stream()
                .filter(literal -> areas.contains(area(literal)) && !NO_CODES.contains(literal))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(without(used, documented))
                .as("codes without a paragraph in %s", DOCUMENT)
                .isEmpty();
        assertThat(without(documented, used)).as("paragraphs without a code").isEmpty();
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static String area(String code) {
        return code.substring(0, code.indexOf('.'));
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (String module : Set.of("src", "../maven-plugin/src")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "main", "java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    LITERAL.matcher(Files.readString(file))
                            .results()
                            .map((MatchResult match) -> match.group(1))
                            .forEach(literals::add);
                }
            }
        }
        return literals;
    }
}
