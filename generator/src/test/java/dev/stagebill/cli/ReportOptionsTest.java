package dev.stagebill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.portal.PortalReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportOptionsTest {
    private static final Diagnostic DANGLING = Diagnostic.error(
                    "catalog.dangling-reference", "spec.owner names group:default/pay-team, which no source defines")
            .at(new SourceLocation("payments", Optional.of("3f2c1aa95bb0"), "catalog-info.yaml", 14, 10));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writePortalFile() throws IOException {
        Files.writeString(
                folder.resolve("stagebill.yaml"), "sources: [{local: a}]\nfindings: {baseline: known.json}\n");
    }

    private int check(List<Diagnostic> found, String... options) {
        out.reset();
        err.reset();
        Engine engine = (work, config, diagnostics, progress) -> {
            diagnostics.judgeBy(config.findings().judgement());
            diagnostics.reportAll(found);
            return new PortalReport(Optional.empty(), 1, Map.of(), 0, 0, 0, 0, List.of());
        };
        String[] args = new String[options.length + 2];
        args[0] = "check";
        System.arraycopy(options, 0, args, 1, options.length);
        args[args.length - 1] = folder.toString();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Main.run(args, Shell.unwatched(to, new PrintStream(err, true, StandardCharsets.UTF_8)), engine);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFormatTakesThePlaceOfTheText() {
        assertThat(check(List.of(DANGLING), "--format=github")).isEqualTo(1);
        assertThat(out())
                .startsWith("::error title=catalog.dangling-reference::payments@3f2c1aa")
                .hasLineCount(1);
    }

    @Test
    void reportsAreWrittenBesideTheText() throws IOException {
        Path sarif = folder.resolve("out/findings.sarif");
        Path junit = folder.resolve("findings.xml");
        assertThat(check(List.of(DANGLING), "--report", "sarif=" + sarif, "--report", "junit=" + junit))
                .isEqualTo(1);
        assertThat(out()).startsWith("ERROR catalog.dangling-reference");
        assertThat(Files.readString(sarif)).contains("\"version\" : \"2.1.0\"");
        assertThat(Files.readString(junit)).contains("failures=\"1\"");
    }

    @Test
    void aFormatThatDoesNotExistIsWrongUsage() {
        assertThat(check(List.of(), "--report", "xml=" + folder.resolve("x"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("'xml' is none of [json, sarif, junit");
    }

    @Test
    void aReportThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Path below = folder.resolve("file/x.sarif");
        assertThat(check(List.of(), "--report", "sarif=" + below)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("report.unwritable", below.toString());
    }

    @Test
    void afterTheBaselineIsWrittenOnlyNewFindingsCount() {
        assertThat(check(List.of(DANGLING), "--write-baseline")).isEqualTo(0);
        assertThat(folder.resolve("known.json")).content().contains("pay-team");
        assertThat(check(List.of(DANGLING))).isEqualTo(0);
        assertThat(out()).doesNotContain("pay-team").contains("1 known finding");
        Diagnostic fresh = Diagnostic.error("docs.broken-link", "new").at(SourceLocation.ofFile("a.md"));
        assertThat(check(List.of(DANGLING, fresh))).isEqualTo(1);
        assertThat(out()).contains("docs.broken-link").doesNotContain("pay-team");
        assertThat(check(List.of())).isEqualTo(0);
        assertThat(out()).contains("1 of the baseline are gone");
    }

    @Test
    void aRepositoryIsCheckedWithoutAPortalFile() throws IOException {
        Files.delete(folder.resolve("stagebill.yaml"));
        assertThat(check(List.of())).isEqualTo(2);
        Files.writeString(folder.resolve("catalog-info.yaml"), "");
        assertThat(check(List.of(DANGLING))).isEqualTo(1);
        assertThat(folder).isDirectoryNotContaining("glob:**.stagebill");
    }

    @Test
    void explainTellsWhatACodeMeans() {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(Main.run(new String[] {"explain", "catalog.dangling-reference"}, to, errors))
                .isEqualTo(0);
        assertThat(out()).startsWith("catalog.dangling-reference\n\n").hasLineCount(3);
        assertThat(Main.run(new String[] {"explain", "catalog.dangling-referenze"}, to, errors))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Did you mean catalog.dangling-reference?");
    }
}
