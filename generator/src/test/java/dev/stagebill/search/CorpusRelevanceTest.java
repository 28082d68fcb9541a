package dev.stagebill.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.portal.Environment;
import dev.stagebill.portal.PortalGenerator;
import dev.stagebill.search.RelevanceSet.Judged;
import dev.stagebill.search.RelevanceSet.Measured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well a portal of real repositories answers queries that were judged by reading it. The repositories lie beside this one where its developers
 * work; elsewhere nothing is asked. With {@code -Drelevance=print} the queries that are not answered first are printed.
 */
class CorpusRelevanceTest {
    /** Where they usually lie; {@code -Dstagebill.corpus} names another folder. */
    private static final Path REPOSITORIES = Path.of("..", "..", "shared", "corpus");

    private static final List<Judged> QUERIES = RelevanceSet.read("/search/relevance-corpus.txt");
    private static final double FLOOR = 0.7;

    @TempDir
    private static Path work;

    private static Measured tuned;
    private static Measured unseen;

    @BeforeAll
    static void ask() throws IOException {
        Path repositories = Optional.ofNullable(System.getProperty("stagebill.corpus"))
                .map(Path::of)
                .orElse(REPOSITORIES);
        assumeTrue(Files.isDirectory(repositories), "the real repositories are not there");
        SearchReader reader = SearchReader.open(portal(repositories.toRealPath()));
        tuned = RelevanceSet.measure(reader, QUERIES, false);
        unseen = RelevanceSet.measure(reader, QUERIES, true);
        if ("print".equals(System.getProperty("relevance"))) {
            System.out.printf("MRR@10: tuned %.3f, unseen %.3f%n", tuned.mean(), unseen.mean());
            tuned.missed().forEach(System.out::println);
            unseen.missed().forEach(System.out::println);
        }
    }

    private static Path portal(Path repositories) throws IOException {
        Files.writeString(work.resolve("stagebill.yaml"), """
                title: Corpus
                sources:
                  - local: %s/*
                catalog:
                  files: ["**/catalog-info.{yaml,yml}", "**/template.yaml", "**/backstage.yaml", "catalogs/*.yaml", "**/all.yaml", "catalog/**/*.yaml", "**/catalog-app.yaml"]
                """.formatted(repositories));
        Overrides overrides = new Overrides(
                Optional.of(work.resolve("portal")),
                Optional.of(work.resolve("cache")),
                Optional.of(FailOn.NEVER),
                Optional.of(true));
        Diagnostics diagnostics = new Diagnostics();
        PortalConfig config = new PortalFileReader().read(work, overrides, Map.of(), diagnostics);
        new PortalGenerator(new Environment(Map.of(), work, 2), Progress.NONE).generate(config, diagnostics);
        return work.resolve("portal");
    }

    @Test
    void theSetIsLargeAndDealtOutByHash() {
        assertThat(QUERIES).hasSizeGreaterThanOrEqualTo(120);
        assertThat(QUERIES).extracting(Judged::query).doesNotHaveDuplicates();
        assertThat(QUERIES)
                .allSatisfy(judged ->
                        assertThat(judged.unseen()).as(judged.query()).isEqualTo(firstByte(judged.query()) % 2 != 0));
    }

    private static int firstByte(String query) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8))[0];
    }

    @Test
    void theHalfThatWeightsAreChosenByIsAnswered() {
        assertThat(tuned.mean()).as("MRR@10; %s", tuned.missed()).isGreaterThan(FLOOR);
    }

    @Test
    void theHalfThatNobodyLooksAtIsAnswered() {
        assertThat(unseen.mean()).as("MRR@10").isGreaterThan(FLOOR);
    }
}
