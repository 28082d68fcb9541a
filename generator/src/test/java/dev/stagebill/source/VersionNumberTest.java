package dev.stagebill.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNumberTest {
    @Test
    void numbersAreOrderedAsPeopleCountThem() {
        List<String> ordered = List.of(
                "v0.9",
                "release/1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-beta",
                "1.0.0-rc9",
                "1.0.0-rc10",
                "v1.0.0",
                "shop@1.2",
                "v1.9",
                "v1.10",
                "release-1.x",
                "v2.0.0-SNAPSHOT",
                "REL_2_0_1",
                "2024-05-01",
                "2024.10.1",
                "v99999999999999999999999");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        shuffled.sort((one, two) -> number(one).compareTo(number(two)));
        assertThat(shuffled).isEqualTo(ordered);
    }

    @ParameterizedTest
    @CsvSource({"v1,1.0.0", "v1.2+build5,1.2", "v01.002,1.2", "release/1.4,v1.4"})
    void theSameNumberCanBeWrittenInSeveralWays(String one, String two) {
        assertThat(number(one)).isEqualTo(number(two)).hasSameHashCodeAs(number(two));
    }

    @ParameterizedTest
    @CsvSource({"v1.0,false", "1.0-rc1,true", "v2.0.0-SNAPSHOT,true", "1.x,false", "2024-05-01,false", "v1.2+b,false"})
    void aPreviewIsKnownByWhatFollowsItsNumber(String name, boolean preview) {
        assertThat(number(name).isPreview()).isEqualTo(preview);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "stable/x", "", "日本"})
    void aNameWithoutDigitsHasNoNumber(String name) {
        assertThat(VersionNumber.of(name)).isEmpty();
    }

    private static VersionNumber number(String name) {
        return VersionNumber.of(name).orElseThrow();
    }
}
