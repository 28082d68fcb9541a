package dev.stagebill.search;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well the sample portal answers queries that were judged by people: the mean of one through the place of the first good answer. */
class RelevanceTest {
    private static final double FLOOR = 0.9;

    @TempDir
    private static Path work;

    private static Measured tuned;
    private static Measured unseen;

    @BeforeAll
    static void ask() {
        SearchReader reader = SearchReader.open(portal());
        tuned = RelevanceSet.measure(reader, RelevanceSet.read(), false);
        unseen = RelevanceSet.measure(reader, RelevanceSet.read(), true);
    }

    private static Path portal() {
        Overrides overrides = new Overrides(
                Optional.of(work.resolve("portal")),
                Optional.of(work.resolve("cache")),
                Optional.of(FailOn.NEVER),
                Optional.of(true));
        Diagnostics diagnostics = new Diagnostics();
        PortalConfig config =
                new PortalFileReader().read(Path.of("..", "sample-site"), overrides, Map.of(), diagnostics);
        new PortalGenerator(new Environment(Map.of(), work, 2), Progress.NONE).generate(config, diagnostics);
        return work.resolve("portal");
    }

    @Test
    void theSetIsLargeAndItsHalvesAreAlike() {
        List<Judged> all = RelevanceSet.read();
        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
        assertThat(all.stream().filter(Judged::unseen).count()).isBetween(all.size() / 2 - 1L, all.size() / 2 + 1L);
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
