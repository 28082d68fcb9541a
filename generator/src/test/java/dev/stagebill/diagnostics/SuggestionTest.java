package dev.stagebill.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionTest {
    @Test
    void theNearestNameIsSuggested() {
        assertThat(Suggestion.nearest("paymnets-team", List.of("payments-team", "orders-team")))
                .contains("payments-team");
    }

    @Test
    void nothingIsSuggestedWhenNothingIsNear() {
        assertThat(Suggestion.nearest("search", List.of("payments", "orders"))).isEmpty();
    }

    @Test
    void anAbbreviatedNameIsUnderstoodWhenOnlyOneIsMeant() {
        assertThat(Suggestion.nearest("pay-team", List.of("payments-team", "pricing-team")))
                .contains("payments-team");
        assertThat(Suggestion.nearest("pa-te", List.of("payments-team", "parcels-team")))
                .isEmpty();
    }

    @Test
    void aSwapOfTwoLettersIsOneMistake() {
        assertThat(Suggestion.nearest("ab", List.of("ba"))).contains("ba");
    }
}
