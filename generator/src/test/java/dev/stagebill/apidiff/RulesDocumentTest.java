package dev.stagebill.apidiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/api-changes.md and the tables of the tests name the same rules as the code. */
class RulesDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "api-changes.md");

    @Test
    void everyRuleIsDocumentedWithItsImpact() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT, StandardCharsets.UTF_8);
        List<String> topics = Arrays.stream(SchemaRule.values())
                .map(rule -> rule.in(Direction.REQUEST).name().substring("request.".length()))
                .toList();

        for (Rule rule : Rules.all()) {
            String topic = rule.name().substring(rule.name().indexOf('.') + 1);
            boolean schema = rule.name().matches("(request|response)\\..*") && topics.contains(topic);
            String start =
                    schema ? row(topic) : "| `" + rule.name() + "` | " + rule.kind() + " | " + rule.impact() + " | ";
            assertThat(lines).as(rule.name()).anyMatch(line -> line.startsWith(start));
        }
    }

    private static String row(String topic) {
        return Arrays.stream(SchemaRule.values())
                .map(rule -> List.of(rule.in(Direction.REQUEST), rule.in(Direction.RESPONSE)))
                .filter(both -> both.get(0).name().equals("request." + topic))
                .map(both -> "| `" + topic + "` | " + both.get(0).kind() + " | "
                        + both.get(0).impact() + " | " + both.get(1).impact() + " | ")
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesOfRulesAreUnique() {
        assertThat(Rules.all()).extracting(Rule::name).doesNotHaveDuplicates();
    }

    @Test
    void nearlyEveryRuleIsInATableOfTheTests() {
        List<String> tested = Stream.of("openapi.txt", "asyncapi.txt", "graphql.txt", "protobuf.txt")
                .flatMap(file -> Pair.in(file).stream())
                .map(Pair::rule)
                .toList();
        List<String> elsewhere = List.of(
                "graphql.union-member-added",
                "graphql.union-member-removed",
                "graphql.directive-location-added",
                "graphql.directive-location-removed");

        assertThat(Rules.all().stream()
                        .filter(rule -> !tested.contains(rule.name()) && !elsewhere.contains(rule.name())))
                .extracting(Rule::name)
                .containsExactlyInAnyOrder(
                        "request.property-deprecated",
                        "request.property-reinstated",
                        "request.became-write-only",
                        "request.discriminator-changed",
                        "response.became-read-only");
    }
}
