package dev.stagebill.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.diagnostics.Baseline;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FindingsReaderTest {
    private static final Diagnostic LINK = Diagnostic.warning("docs.broken-link", "x");

    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    private PortalConfig.FindingsConfig read(String findings) throws IOException {
        Path file = folder.resolve("stagebill.yaml");
        Files.writeString(file, "sources: [{local: .}]\nfindings: " + findings + "\n");
        return new PortalFileReader()
                .read(file, Overrides.NONE, Map.of(), diagnostics)
                .findings();
    }

    @Test
    void aCodeInFullCountsBeforeAPattern() throws IOException {
        PortalConfig.FindingsConfig findings = read("{off: ['docs.*'], error: [docs.broken-link]}");
        assertThat(findings.judgement().apply(LINK)).map(Diagnostic::severity).contains(Severity.ERROR);
        assertThat(findings.judgement().apply(Diagnostic.error("docs.no-pages", "x")))
                .isEmpty();
    }

    @Test
    void aMisspelledCodeIsReportedWithASuggestion() throws IOException {
        read("{off: [docs.broken-lnk]}");
        assertThat(diagnostics.all()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("config.unknown-code");
            assertThat(finding.hint()).contains("did you mean docs.broken-link?");
        });
    }

    @Test
    void aBaselineIsReadAsItWasWritten() throws IOException {
        Baseline baseline = Baseline.of(List.of(LINK, LINK, Diagnostic.error("docs.no-pages", "\"y\" \\ é")));
        Files.writeString(folder.resolve("known.json"), BaselineFile.text(baseline));
        assertThat(read("{baseline: known.json}").judgement().baseline()).isEqualTo(baseline);
    }

    @Test
    void aBaselineThatIsNotThereYetIsEmpty() throws IOException {
        PortalConfig.FindingsConfig findings = read("{baseline: known.json}");
        assertThat(findings.judgement().baseline()).isEqualTo(Baseline.EMPTY);
        assertThat(findings.baselineFile()).contains(folder.resolve("known.json"));
    }

    @Test
    void aBaselineOfAnotherVersionStopsTheBuild() throws IOException {
        Files.writeString(folder.resolve("known.json"), "{\"version\": 2}");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> read("{baseline: known.json}"))
                .asInstanceOf(InstanceOfAssertFactories.type(BuildStopped.class))
                .satisfies(stop -> assertThat(stop.diagnostics())
                        .extracting(Diagnostic::code)
                        .containsExactly("config.unreadable-baseline"));
    }
}
