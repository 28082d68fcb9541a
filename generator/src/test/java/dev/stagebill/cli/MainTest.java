package dev.stagebill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.PortalFileSchema;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.output.Publication;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {
    private static final Diagnostic DANGLING = Diagnostic.error(
                    "catalog.dangling-reference", "spec.owner names group:default/pay-team, which no source defines")
            .at(new SourceLocation("payments", Optional.of("3f2c1aa95bb0"), "catalog-info.yaml", 14, 10))
            .hint("did you mean group:default/payments-team?");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writePortalFile() throws IOException {
        Files.writeString(folder.resolve("stagebill.yaml"), "title: Harbour\nsources: [{local: a}]\nfail-on: error\n");
    }

    @Test
    void helpShowsHowToBegin() {
        assertThat(run("--help")).isEqualTo(0);
        assertThat(text(out)).contains("build", "check", "init", "schema", "To begin:", "stagebill serve");
    }

    @Test
    void everyCommandHasHelpWithoutAFault() {
        for (String command : List.of("build", "check", "serve", "search", "init", "explain", "schema", "completion")) {
            out.reset();
            assertThat(run(command, "--help")).isEqualTo(0);
            assertThat(text(out)).startsWith("Usage: stagebill " + command);
            assertThat(text(out).lines()).allMatch(line -> line.length() <= 100);
        }
    }

    @Test
    void versionIsPrinted() {
        assertThat(run("--version")).isEqualTo(0);
        assertThat(text(out)).startsWith("stagebill ").contains("Java ");
    }

    @Test
    void nothingAtAllPrintsTheHelpAndIsWrongUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(text(err)).startsWith("Usage: stagebill");
    }

    @Test
    void misspelledOptionIsExplained() {
        assertThat(run("build", "--ouput", "x")).isEqualTo(2);
        assertThat(text(err)).isEqualTo("""
                        ERROR cli.wrong-usage
                          there is no option --ouput
                          hint: did you mean --output? stagebill build --help tells what can be given
                        """);
    }

    @Test
    void misspelledCommandIsExplained() {
        assertThat(run("biuld")).isEqualTo(2);
        assertThat(text(err)).contains("there is no command biuld", "did you mean build?");
    }

    @Test
    void unknownThresholdIsExplained() {
        assertThat(run("build", "--fail-on", "warn")).isEqualTo(2);
        assertThat(text(err)).contains("'warn' is none of [error, warning, notice, never]");
    }

    @Test
    void missingPortalFileIsWrongUsage() {
        assertThat(run("build", folder.resolve("no").toString())).isEqualTo(2);
        assertThat(text(err)).startsWith("ERROR config.no-portal-file\n").doesNotContain("\tat ");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void faultsOfThePortalFileAreAllPrintedWithTheirPlaces() throws IOException {
        Path file = folder.resolve("stagebill.yaml");
        Files.writeString(file, "titel: x\nsources: []\n");
        assertThat(run("build", folder.toString())).isEqualTo(2);
        assertThat(text(err)).isEqualTo("""
                        ERROR config.unknown-key  %1$s:1:1
                          the portal file has no key titel
                          hint: did you mean title?
                        ERROR config.bad-value  %1$s:2:10
                          sources is an empty list
                          hint: give it at least one entry
                        """.formatted(file));
    }

    @Test
    void buildEndsWithASummary() {
        Engine engine = (work, config, diagnostics, progress) -> {
            diagnostics.report(Diagnostic.warning("docs.orphan", "odd"));
            diagnostics.report(Diagnostic.notice("docs.note", "worth knowing"));
            return report(work);
        };
        assertThat(run(engine, "build", folder.toString())).isEqualTo(0);
        assertThat(text(out)).isEqualTo("""
                        WARNING docs.orphan
                          odd
                        Harbour, from 1 source
                          43 entities: 42 component, 1 api
                          10 pages of documentation, 1 API definition, 60 pages in all
                          100 files, 12.3 MB, of which 0.5 kB for search
                          1 warning, 1 notice
                          0.0 s, most of it for render 2.0 s, crawl 0.2 s
                        The portal is in %1$s/site
                        Look at it: open %1$s/site/index.html in a browser, or run stagebill serve %1$s
                        """.formatted(folder));
    }

    @Test
    void aPortalWithoutEntitiesSaysWhatIsMissing() {
        Engine engine = (work, config, diagnostics, progress) ->
                new PortalReport(Optional.empty(), 1, Map.of(), 0, 0, 9, 0, List.of());
        assertThat(run(engine, "build", folder.toString())).isEqualTo(0);
        assertThat(text(out)).contains("0 entities: no source has a catalog-info.yaml that describes one");
    }

    @Test
    void findingHasTheFormOfTheConventions() {
        assertThat(run(finding(DANGLING), "check", folder.toString())).isEqualTo(1);
        assertThat(text(out)).startsWith("""
                        ERROR catalog.dangling-reference  payments@3f2c1aa catalog-info.yaml:14:10
                          spec.owner names group:default/pay-team, which no source defines
                          hint: did you mean group:default/payments-team?
                        """);
    }

    @Test
    void otherPlacesOfAFindingAreNamed() {
        Diagnostic duplicate = DANGLING.related(List.of(
                new SourceLocation("orders", Optional.empty(), "catalog-info.yaml", 3, 9),
                SourceLocation.ofFile("home.md")));
        run(finding(duplicate), "check", folder.toString());
        assertThat(text(out))
                .contains(
                        "\n  see also: orders catalog-info.yaml:3:9\n  see also: " + folder + "/home.md\n  hint: did");
    }

    @Test
    void thresholdDecidesTheExitCode() {
        Engine warning = finding(Diagnostic.warning("docs.orphan", "odd"));
        assertThat(run(warning, "check", folder.toString())).isEqualTo(0);
        assertThat(run(warning, "check", "--fail-on=warning", folder.toString()))
                .isEqualTo(1);
        assertThat(run(finding(DANGLING), "check", "--fail-on=never", folder.toString()))
                .isEqualTo(0);
    }

    @Test
    void stoppedBuildSaysThatNothingWasPublished() {
        Engine engine = (work, config, diagnostics, progress) -> {
            diagnostics.report(DANGLING);
            throw new BuildStopped(BuildStopped.Cause.FINDINGS, List.of(DANGLING));
        };
        assertThat(run(engine, "build", folder.toString())).isEqualTo(1);
        assertThat(text(out).split("catalog.dangling-reference", -1)).hasSize(2);
        assertThat(text(err)).isEqualTo("Nothing was published: 1 error (see --fail-on)\n");
    }

    @Test
    void faultOfOursHasNoStackTraceUnlessAskedFor() {
        Engine engine = (work, config, diagnostics, progress) -> {
            throw new IllegalStateException("lost");
        };
        assertThat(run(engine, "build", folder.toString())).isEqualTo(3);
        assertThat(text(err)).contains("ERROR cli.fault", "lost").doesNotContain("\tat ");
        assertThat(run(engine, "build", "--stacktrace", folder.toString())).isEqualTo(3);
        assertThat(text(err)).contains("\tat ");
    }

    @Test
    void faultOfTheMachineIsToldAsAFinding() {
        Diagnostic full = Diagnostic.error("output.not-writable", "the disk is full");
        Engine engine = (work, config, diagnostics, progress) -> {
            throw new BuildStopped(full, new IOException("No space left on device"));
        };
        assertThat(run(engine, "build", folder.toString())).isEqualTo(3);
        assertThat(text(err)).isEqualTo("ERROR output.not-writable\n  the disk is full\n");
        assertThat(run(engine, "build", "--stacktrace", folder.toString())).isEqualTo(3);
        assertThat(text(err)).contains("No space left on device");
    }

    @Test
    void lackOfMemoryIsExplained() {
        Engine engine = (work, config, diagnostics, progress) -> {
            throw new OutOfMemoryError("Java heap space");
        };
        assertThat(run(engine, "build", folder.toString())).isEqualTo(3);
        assertThat(text(err)).contains("STAGEBILL_OPTS=-Xmx4g");
    }

    @Test
    void manyFindingsAreCutWithAPointerAndErrorsComeLast() {
        Engine engine = (work, config, diagnostics, progress) -> {
            diagnostics.report(DANGLING);
            IntStream.range(0, 80)
                    .forEach(i -> diagnostics.report(Diagnostic.warning("docs.broken-link", "number " + i)));
            return report(work);
        };
        run(engine, "build", "--fail-on=never", folder.toString());
        assertThat(text(out).split("WARNING docs.broken-link", -1)).hasSize(50);
        assertThat(text(out))
                .contains("... and 31 more; " + folder + "/site/problems/index.html lists all of them")
                .containsSubsequence("WARNING", "ERROR", "... and 31 more");
        out.reset();
        run(engine, "build", "--verbose", "--fail-on=never", folder.toString());
        assertThat(text(out).split("WARNING docs.broken-link", -1)).hasSize(81);
    }

    @Test
    void quietPrintsNothingButFindings() {
        assertThat(run(finding(DANGLING), "check", "-q", folder.toString())).isEqualTo(1);
        assertThat(text(out)).startsWith("ERROR").endsWith("payments-team?\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void jsonHoldsFindingsAndCounts() {
        assertThat(run(finding(DANGLING), "check", "--json", folder.toString())).isEqualTo(1);
        JsonNode json = JsonMapper.builder().build().readTree(text(out));
        assertThat(json.get("exitCode").intValue()).isEqualTo(1);
        assertThat(json.get("entities").get("component").intValue()).isEqualTo(42);
        JsonNode finding = json.get("findings").get(0);
        assertThat(finding.get("severity").stringValue()).isEqualTo("error");
        assertThat(finding.get("location").get("line").intValue()).isEqualTo(14);
        assertThat(text(err)).isEmpty();
    }

    @Test
    void jsonTellsOfAWrongPortalFileToo() {
        assertThat(run("check", "--json", folder.resolve("no").toString())).isEqualTo(2);
        JsonNode json = JsonMapper.builder().build().readTree(text(out));
        assertThat(json.get("findings").get(0).get("code").stringValue()).isEqualTo("config.no-portal-file");
    }

    @Test
    void controlCharactersFromRepositoriesDoNotReachTheTerminal() {
        Diagnostic hostile = Diagnostic.error("docs.odd", "a\u001b]0;title\u0007\u202eb\nsecond line")
                .at(new SourceLocation("x\u001b[2J", Optional.empty(), "y\r", 0, 0));
        run(finding(hostile), "check", folder.toString());
        assertThat(text(out)).doesNotContain("\u001b", "\u0007", "\u202e", "\r").contains("\n  second line\n");
    }

    @Test
    void progressIsALineForEachBeginningAndEndWhenNobodyWatches() {
        Engine engine = (work, config, diagnostics, progress) -> {
            progress.step("crawl", 0, 0);
            progress.step("crawl", 1, 2);
            progress.step("crawl", 2, 2);
            progress.step("pages", 7, 7);
            return report(work);
        };
        run(engine, "check", folder.toString());
        assertThat(text(err)).isEqualTo("crawl\ncrawl 2/2\npages 7/7\n");
    }

    @Test
    void progressIsOneLineWrittenOverForAPerson() {
        Engine engine = (work, config, diagnostics, progress) -> {
            progress.step("crawl", 1, 2);
            progress.step("crawl", 2, 2);
            return report(work);
        };
        Main.run(new String[] {"check", folder.toString()}, shell(true), engine);
        assertThat(text(err)).isEqualTo("\r\u001b[Kcrawl 1/2\r\u001b[Kcrawl 2/2\r\u001b[K");
    }

    @Test
    void coloursAreUsedWhereTheyMayBe() {
        Main.run(new String[] {"check", folder.toString()}, shell(true), finding(DANGLING));
        assertThat(text(out)).startsWith("\u001b[1;31mERROR\u001b[0m catalog.dangling-reference");
    }

    @Test
    void sharedCacheIsTakenFromTheEnvironment() {
        Engine engine = (work, config, diagnostics, progress) -> {
            diagnostics.report(Diagnostic.error("test.cache", config.cache().toString()));
            return report(work);
        };
        run(engine, "check", folder.toString());
        assertThat(text(out)).contains(Path.of("shared-cache").toAbsolutePath().toString());
        out.reset();
        run(engine, "check", "--cache", folder.resolve("mine").toString(), folder.toString());
        assertThat(text(out)).contains(folder.resolve("mine").toString());
    }

    @Test
    void schemaIsPrinted() {
        assertThat(run("schema")).isEqualTo(0);
        assertThat(text(out)).isEqualTo(PortalFileSchema.text());
    }

    @Test
    void completionScriptKnowsTheCommands() {
        assertThat(run("completion")).isEqualTo(0);
        assertThat(text(out)).contains("_complete_stagebill", "init", "--fail-on");
    }

    private int run(String... args) {
        return run((work, config, diagnostics, progress) -> report(work), args);
    }

    private int run(Engine engine, String... args) {
        return Main.run(args, shell(false), engine);
    }

    private Shell shell(boolean terminal) {
        return new Shell(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                Map.of("STAGEBILL_CACHE", "shared-cache"),
                folder,
                () -> 0);
    }

    private Engine finding(Diagnostic diagnostic) {
        return (work, config, diagnostics, progress) -> {
            diagnostics.report(diagnostic);
            return report(work);
        };
    }

    private PortalReport report(Engine.Work work) {
        Path output = folder.resolve("site");
        return new PortalReport(
                work == Engine.Work.BUILD ? Optional.of(new Publication(output, 100, 12_345_678)) : Optional.empty(),
                1,
                Map.of("component", 42, "api", 1, "user", 0),
                10,
                1,
                60,
                512,
                List.of(
                        new PortalReport.StageTime("crawl", 150),
                        new PortalReport.StageTime("plan", 3),
                        new PortalReport.StageTime("render", 2_000)));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
