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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well the sample portal answers queries that were judged by people: the mean of one through the place of the first good answer. */
class RelevanceTest {
    private static final int LOOKED_THROUGH = 10;
    private static final double FLOOR = 0.9;

    @TempDir
    private static Path work;

    private static double tuned;
    private static double unseen;
    private static final List<String> MISSED = new ArrayList<>();

    @BeforeAll
    static void ask() {
        SearchReader reader = SearchReader.open(portal());
        tuned = meanReciprocalRank(reader, false);
        unseen = meanReciprocalRank(reader, true);
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

    private static double meanReciprocalRank(SearchReader reader, boolean half) {
        return RelevanceSet.read().stream()
                .filter(judged -> judged.unseen() == half)
                .mapToDouble(judged -> reciprocalRank(reader, judged))
                .average()
                .orElseThrow();
    }

    private static double reciprocalRank(SearchReader reader, Judged judged) {
        List<SearchHit> hits = reader.search(judged.query(), LOOKED_THROUGH).hits();
        for (int i = 0; i < hits.size(); i++) {
            String target = hits.get(i).target();
            if (judged.targets().stream().anyMatch(target::startsWith)) {
                if (i > 0) {
                    MISSED.add(judged + " is number " + (i + 1));
                }
                return 1.0 / (i + 1);
            }
        }
        MISSED.add(judged + " is not found");
        return 0;
    }

    @Test
    void theSetIsLargeAndItsHalvesAreAlike() {
        List<Judged> all = RelevanceSet.read();
        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
        assertThat(all.stream().filter(Judged::unseen).count()).isBetween(all.size() / 2 - 1L, all.size() / 2 + 1L);
    }

    @Test
    void theHalfThatWeightsAreChosenByIsAnswered() {
        assertThat(tuned).as("MRR@10; %s", MISSED).isGreaterThan(FLOOR);
    }

    @Test
    void theHalfThatNobodyLooksAtIsAnswered() {
        assertThat(unseen).as("MRR@10").isGreaterThan(FLOOR);
    }
}
