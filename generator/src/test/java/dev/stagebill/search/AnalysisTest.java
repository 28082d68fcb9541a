package dev.stagebill.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table is what the browser's script is tested against, too. */
class AnalysisTest {
    @TestFactory
    List<DynamicTest> textIsTakenApartAsTheTableSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream table = AnalysisTest.class.getResourceAsStream("/search/analysis.json")) {
            for (JsonNode row : JsonMapper.shared().readTree(table)) {
                String text = row.get(0).asString();
                List<String> expected = new ArrayList<>();
                row.get(1).forEach(token -> expected.add(token.asString()));
                tests.add(DynamicTest.dynamicTest(
                        "\"" + text + "\"",
                        () -> assertThat(Analysis.tokens(text).stream()
                                        .map(Languages.language("en")::terms)
                                        .map(AnalysisTest::show))
                                .containsExactlyElementsOf(expected)));
            }
        }
        return tests;
    }

    /** Parts, wholes and specials, as in the table. */
    private static String show(Token token) {
        return String.join(" ", token.parts()) + "|" + String.join(" ", token.wholes()) + "|"
                + String.join(" ", token.specials());
    }
}
