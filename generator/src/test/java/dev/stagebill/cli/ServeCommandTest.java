package dev.stagebill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.portal.PortalReport;
import dev.stagebill.preview.PreviewBuild;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServeCommandTest {
    private static final Diagnostic ORPHAN = Diagnostic.warning("docs.orphan", "odd");
    private static final Diagnostic LOST = Diagnostic.warning("docs.lost", "lost");

    @TempDir
    private Path folder;

    private Path file;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writePortalFile() throws IOException {
        file = Files.writeString(folder.resolve("stagebill.yaml"), "sources: [{local: .}]\n");
    }

    @Test
    void missingPortalFileEndsTheCommandAtOnce() {
        assertThat(run("serve", folder.resolve("no").toString())).isEqualTo(2);
        assertThat(text(err)).contains("config.no-portal-file");
    }

    @Test
    void aRepositoryIsShownWithoutAPortalFileAndStaysAsItIs() throws IOException {
        Files.delete(file);
        Files.writeString(folder.resolve("catalog-info.yaml"), "");
        served((work, config, diagnostics, progress) -> {
                    assertThat(config.sources()).hasSize(1);
                    assertThat(config.output()).doesNotExist().startsWithRaw(folder.resolve(".cache"));
                    return report();
                })
                .build();
        assertThat(folder.resolve("site")).doesNotExist();
        assertThat(text(err)).isEmpty();
    }

    @Test
    void takenPortEndsTheCommandAtOnce() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run("serve", folder.toString(), "--port", String.valueOf(taken.getLocalPort()));
            assertThat(code).isEqualTo(2);
            assertThat(text(err)).contains("preview.port-taken", "--port 0");
        }
    }

    @Test
    void findingsDoNotKeepThePortalFromBeingShown() {
        PreviewBuild.Outcome outcome = served((work, config, diagnostics, progress) -> {
                    assertThat(config.failOn()).isEmpty();
                    diagnostics.report(Diagnostic.error("docs.bad", "bad"));
                    return report();
                })
                .build();
        assertThat(outcome).isEqualTo(PreviewBuild.Outcome.published(folder.resolve("site")));
    }

    @Test
    void onlyNewFindingsAreToldAfterTheFirstBuild() {
        int[] builds = {0};
        ServedPortal served = served((work, config, diagnostics, progress) -> {
            diagnostics.report(ORPHAN);
            if (++builds[0] == 2) {
                diagnostics.report(LOST);
            }
            return report();
        });
        served.build();
        assertThat(text(out)).isEqualTo("WARNING docs.orphan\n  odd\nBuilt in 0.0 s: 1 warning\n");
        out.reset();
        served.build();
        assertThat(text(out)).isEqualTo("WARNING docs.lost\n  lost\nBuilt in 0.0 s: 2 warnings\n");
    }

    @Test
    void portalFileThatBreaksIsToldAndStaysWatched() throws IOException {
        ServedPortal served = served((work, config, diagnostics, progress) -> report());
        PreviewBuild.Watched before = served.watched();
        Files.writeString(file, "titel: x\n");
        assertThat(served.watched()).isEqualTo(before);
        assertThat(served.build().failure()).extracting(Diagnostic::code).contains("config.unknown-key");
        assertThat(text(err)).contains("did you mean title?", "the preview shows the last portal");
        Files.delete(file);
        assertThat(served.watched().roots()).contains(file);
        assertThat(served.build().failure()).extracting(Diagnostic::code).containsExactly("config.no-portal-file");
    }

    @Test
    void faultsAreToldAndDoNotEndThePreview() {
        ServedPortal broken = served((work, config, diagnostics, progress) -> {
            throw new IllegalStateException("lost");
        });
        assertThat(broken.build().failure()).extracting(Diagnostic::code).containsExactly("cli.fault");
        ServedPortal stopped = served((work, config, diagnostics, progress) -> {
            throw new BuildStopped(BuildStopped.Cause.FINDINGS, List.of(ORPHAN));
        });
        assertThat(stopped.build().failure()).containsExactly(ORPHAN);
    }

    private int run(String... args) {
        return Main.run(args, shell(), (work, config, diagnostics, progress) -> report());
    }

    private ServedPortal served(Engine engine) {
        PortalOptions options = new PortalOptions();
        new CommandLine(new Holder(options)).parseArgs(folder.toString());
        return new ServedPortal(shell(), engine, options, file);
    }

    /** Lets picocli fill in the options as it does for the commands. */
    @CommandLine.Command
    private record Holder(@CommandLine.Mixin PortalOptions options) {}

    private Shell shell() {
        return new Shell(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                Map.of(),
                folder,
                () -> 0);
    }

    private static PortalReport report() {
        return new PortalReport(Optional.empty(), 1, Map.of(), 0, 0, 0, 0, List.of());
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
