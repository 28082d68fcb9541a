package dev.stagebill.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PortalGeneratorTest {
    private static final Path SAMPLE = Path.of("..", "sample-site");

    @TempDir
    Path work;

    @Test
    void twoBuildsOfTheSameSourcesAreTheSameBytesWhateverTheNumberOfThreads() throws IOException {
        SortedMap<String, Integer> one = build("one", 1);
        SortedMap<String, Integer> four = build("four", 4);
        assertThat(one).hasSizeGreaterThan(300).isEqualTo(four);
    }

    private SortedMap<String, Integer> build(String name, int threads) throws IOException {
        PortalConfig config = new PortalFileReader()
                .read(
                        SAMPLE,
                        new Overrides(
                                java.util.Optional.of(work.resolve(name)),
                                java.util.Optional.of(work.resolve(name + "-cache")),
                                java.util.Optional.empty(),
                                java.util.Optional.of(true)),
                        Map.of(),
                        new Diagnostics());
        new PortalGenerator(new Environment(Map.of(), work, threads), Progress.NONE)
                .generate(config, new Diagnostics());
        SortedMap<String, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(work.resolve(name))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(work.resolve(name).relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    @Test
    void aBuildThatFindsErrorsLeavesThePreviousPortalUntouched() throws IOException {
        portal("owner: team");
        generate();
        String before = Files.readString(work.resolve("site/index.html"));
        portal("owner: [");
        assertThatThrownBy(this::generate).isInstanceOfSatisfying(BuildStopped.class, stopped -> {
            assertThat(stopped.reason()).isEqualTo(BuildStopped.Cause.FINDINGS);
            assertThat(stopped.diagnostics()).extracting("code").containsExactly("catalog.unreadable");
        });
        assertThat(work.resolve("site/index.html")).hasContent(before);
        assertThat(work.resolve("site/catalog/default/system/shop/index.html")).exists();
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("stagebill.yaml", "shop", "site", ".stagebill");
        }
    }

    @Test
    void aFolderThatIsNoPortalIsNeverReplaced() throws IOException {
        portal("owner: team");
        Files.createDirectories(work.resolve("site"));
        Files.writeString(work.resolve("site/thesis.txt"), "years of work");
        assertThatThrownBy(this::generate)
                .isInstanceOfSatisfying(
                        BuildStopped.class,
                        stopped -> assertThat(stopped.diagnostics())
                                .extracting("code")
                                .containsExactly("output.not-a-portal"));
        assertThat(work.resolve("site/thesis.txt")).exists();
    }

    @Test
    void checkingWritesNothing() throws IOException {
        portal("owner: team");
        PortalReport report = generator().check(config(), new Diagnostics());
        assertThat(report.publication()).isEmpty();
        assertThat(report.entitiesByKind()).containsEntry("System", 1);
        assertThat(work.resolve("site")).doesNotExist();
    }

    private void portal(String owner) throws IOException {
        Files.createDirectories(work.resolve("shop"));
        Files.writeString(work.resolve("stagebill.yaml"), "title: Test\nsources:\n  - local: shop\n");
        Files.writeString(
                work.resolve("shop/catalog-info.yaml"),
                "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata:\n  name: shop\nspec:\n  " + owner + "\n");
    }

    private void generate() {
        generator().generate(config(), new Diagnostics());
    }

    private PortalGenerator generator() {
        return new PortalGenerator(new Environment(Map.of(), work, 2), Progress.NONE);
    }

    private PortalConfig config() {
        return new PortalFileReader().read(work, Overrides.NONE, Map.of(), new Diagnostics());
    }
}
