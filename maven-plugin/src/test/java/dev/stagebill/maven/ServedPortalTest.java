package dev.stagebill.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Overrides;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.portal.Environment;
import dev.stagebill.preview.PreviewBuild;
import dev.stagebill.preview.PreviewServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal serve, without the waiting. */
class ServedPortalTest {
    private static final String BROKEN = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: till
            spec:
              type: service
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeCatalog() throws IOException {
        Files.writeString(folder.resolve("catalog-info.yaml"), BROKEN);
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
    }

    @Test
    void aPortalWithFindingsIsShown() throws Exception {
        Inputs inputs = fromPom(Optional.empty()).lenient();
        try (PreviewServer server =
                new PreviewServer(new ServedPortal(inputs, log()), new PreviewServer.Ports(0, false), warning -> {})) {
            server.start();
            HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
            String page = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(page).contains("Corner Shop");
        }
    }

    @Test
    void aThresholdThatIsGivenCounts() {
        Inputs inputs = fromPom(Optional.of(FailOn.ERROR)).lenient();
        PreviewBuild.Outcome outcome = new ServedPortal(inputs, log()).build();
        assertThat(outcome.folder()).isEmpty();
        assertThat(outcome.failure()).extracting("code").contains("catalog.missing-field");
    }

    @Test
    void theProjectIsWatchedButNotTheOutput() {
        PreviewBuild.Watched watched = new ServedPortal(fromPom(Optional.empty()), log()).watched();
        assertThat(watched.roots()).contains(folder, folder.resolve("pom.xml"));
        assertThat(watched.ignored()).contains(folder.resolve("target/portal"));
    }

    @Test
    void aPortalFileThatCannotBeReadIsWatchedAllTheSame() {
        Path file = folder.resolve("stagebill.yaml");
        Inputs inputs = inputs(new ProjectPortal(folder, folder, folder.resolve("target"), Optional.empty()));
        assertThat(new ServedPortal(inputs, log()).watched().roots()).containsExactly(file);
        assertThat(new ServedPortal(inputs, log()).build().failure())
                .extracting("code")
                .containsExactly("config.no-portal-file");
    }

    @Test
    void theTitleOfAPomIsTakenAsItIs() {
        ProjectPortal.Pom pom = new ProjectPortal.Pom(folder.resolve("pom.xml"), "A: \"${B}\" # c", "shop");
        ProjectPortal portal = new ProjectPortal(folder, folder, folder.resolve("target"), Optional.of(pom));
        assertThat(inputs(portal).read(new Diagnostics()).title()).isEqualTo("A: \"${B}\" # c");
    }

    private Inputs fromPom(Optional<FailOn> failOn) {
        ProjectPortal.Pom pom = new ProjectPortal.Pom(folder.resolve("pom.xml"), "Corner Shop", "shop");
        Inputs usual = inputs(new ProjectPortal(folder, folder, folder.resolve("target"), Optional.of(pom)));
        Overrides overrides = usual.overrides();
        return new Inputs(
                usual.portal(),
                new Overrides(
                        overrides.output(),
                        overrides.cache(),
                        failOn,
                        overrides.offline(),
                        overrides.baseline(),
                        overrides.usualOutput(),
                        overrides.strictness()),
                usual.environment(),
                Map.of());
    }

    private Inputs inputs(ProjectPortal portal) {
        Overrides overrides = new Overrides(
                Optional.empty(),
                portal.usualCache(),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.of(portal.usualOutput()),
                Optional.empty());
        return new Inputs(portal, overrides, new Environment(Map.of(), folder, 1), Map.of());
    }

    private MavenLog log() {
        return new MavenLog(new Silence(), folder);
    }

    private static final class Silence extends SystemStreamLog {
        @Override
        public void info(CharSequence content) {}

        @Override
        public void warn(CharSequence content) {}

        @Override
        public void error(CharSequence content) {}
    }
}
