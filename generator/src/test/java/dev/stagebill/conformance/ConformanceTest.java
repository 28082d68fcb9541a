package dev.stagebill.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Renders the pairs of the suites of others and holds the result against our tables, in both directions: a pair that passes is never listed
 * as anything else. {@code -Dconformance=write} lists pairs that pass, or are new, as what they are; it never takes a pass away. What
 * differs, and how, is in {@code target/conformance} after a run.
 */
final class ConformanceTest {
    private static final boolean WRITE = "write".equals(System.getProperty("conformance"));

    static List<Suite> suites() {
        return Suite.ALL;
    }

    @ParameterizedTest
    @MethodSource("suites")
    void everyPairIsWhatItsTableSays(Suite suite) throws IOException {
        Map<String, Status> table = suite.table();
        Map<String, Status> now = new LinkedHashMap<>();
        List<String> lost = new ArrayList<>();
        StringBuilder differences = new StringBuilder();
        for (Case each : suite.cases()) {
            String rendered = each.rendered(Suite.SNIPPETS);
            Status listed = table.getOrDefault(each.name(), Status.UNSUPPORTED);
            Status seen = seen(each, rendered, listed);
            if (isLoss(listed, seen)) {
                lost.add(each.name() + " is listed as " + listed.label());
            }
            now.put(each.name(), isLoss(listed, seen) ? listed : seen);
            if (seen != Status.PASSED) {
                differences.append(difference(each, rendered, listed));
            }
        }
        Path folder = Files.createDirectories(Path.of("target/conformance"));
        Files.writeString(folder.resolve(suite.file() + ".txt"), differences);
        if (WRITE) {
            suite.write(now);
        }
        assertThat(lost).as("no longer so; see target/conformance").isEmpty();
        assertThat(suite.table()).as("listed by -Dconformance=write").isEqualTo(now);
    }

    private static boolean isLoss(Status listed, Status seen) {
        return seen == Status.UNSUPPORTED && listed != Status.UNSUPPORTED;
    }

    /** A reason that cannot be checked is taken from the table as it is. */
    private static Status seen(Case each, String rendered, Status listed) {
        if (each.isAsExpected(rendered)) {
            return Status.PASSED;
        }
        if (each.isAsTechDocs(rendered)) {
            return Status.MKDOCS;
        }
        return listed == Status.PASSED || listed == Status.MKDOCS ? Status.UNSUPPORTED : listed;
    }

    private static String difference(Case each, String rendered, Status listed) {
        String wanted = each.expected();
        String with =
                each.techdocs().map(html -> "--- mkdocs\n" + text(html, html)).orElse("");
        return "=== " + each.name() + " (" + listed.label() + ") "
                + each.options().extensions() + "\n" + each.input().stripTrailing() + "\n--- expected\n"
                + text(wanted, wanted) + with + "--- ours\n" + text(rendered, wanted) + "\n";
    }

    private static String text(String html, String wanted) {
        return Case.compared(html, wanted).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    @Test
    void theDocumentedTableCountsWhatTheFilesSay() throws IOException {
        Path path = Path.of("../docs/markdown.md");
        String document = Files.readString(path);
        String written = ConformanceDocument.in(document);
        if (WRITE) {
            Files.writeString(path, written);
        }
        assertThat(WRITE ? written : document)
                .as("run it with -Dconformance=write")
                .isEqualTo(written);
    }
}
