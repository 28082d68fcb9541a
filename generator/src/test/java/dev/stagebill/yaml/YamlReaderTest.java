package dev.stagebill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.Oracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.NullNode;

final class YamlReaderTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static Stream<Arguments> cases() {
        return Stream.concat(Oracle.cases("yaml.json"), Oracle.cases("yaml-more.json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void agreesWithBackstage(String name, JsonNode each) {
        List<YamlDocument> documents =
                new YamlReader().readAll(each.get("input").asString());
        List<JsonNode> expected = each.get("expected").valueStream().toList();
        for (int i = 0; i < expected.size(); i++) {
            JsonNode document = expected.get(i);
            if (document.has("unspecified")) {
                return;
            }
            assertThat(documents).as("documents").hasSizeGreaterThan(i);
            if (document.has("error")) {
                assertThat(documents.get(i).fault()).as("fault").isPresent();
            } else {
                assertThat(documents.get(i).fault()).isEmpty();
                assertThat(normal(JSON.valueToTree(
                                documents.get(i).root().orElseThrow().toJava())))
                        .isEqualTo(normal(document.get("value")));
            }
        }
        assertThat(documents).hasSameSizeAs(expected);
    }

    /** Numbers as doubles, and what JSON cannot say as null. */
    private static JsonNode normal(JsonNode node) {
        if (node.isNumber()) {
            double value = node.doubleValue();
            return Double.isFinite(value) ? DoubleNode.valueOf(value) : NullNode.getInstance();
        }
        if (node.isObject()) {
            var object = JSON.createObjectNode();
            node.properties().forEach(entry -> object.set(entry.getKey(), normal(entry.getValue())));
            return object;
        }
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.valueStream().forEach(item -> array.add(normal(item)));
            return array;
        }
        return node;
    }

    @Test
    void aFaultNamesItsLineInTheFileAndSparesTheOtherDocuments() {
        List<YamlDocument> documents = new YamlReader().readAll("a: 1\n---\nb: [1\n---\nc: 3\n");
        assertThat(documents).hasSize(3);
        assertThat(documents.get(1).fault().orElseThrow().position().line()).isBetween(3, 4);
        assertThat(documents.get(2).root().orElseThrow().toJava()).isEqualTo(Map.of("c", 3L));
    }

    @Test
    void everyValueKnowsItsPlace() {
        YamlMapping root = new YamlReader()
                .read("# comment\nname: x\nlist:\n  - one\n  - two\n")
                .orElseThrow()
                .root()
                .orElseThrow()
                .asMapping()
                .orElseThrow();
        assertThat(root.keyPosition("list")).isEqualTo(new Position(3, 1));
        assertThat(root.items("list").get(1).position()).isEqualTo(new Position(5, 5));
    }

    @Test
    void columnsCountUtf16UnitsAndAnEmptyValueIsWhereItsKeyIs() {
        YamlMapping root = new YamlReader()
                .read("\uFEFF{\uD83D\uDC4D: x, b: y}\n---\nc:\nd: 1\n")
                .orElseThrow()
                .root()
                .orElseThrow()
                .asMapping()
                .orElseThrow();
        assertThat(root.keyPosition("\uD83D\uDC4D")).isEqualTo(new Position(1, 2));
        assertThat(root.get("b").orElseThrow().position()).isEqualTo(new Position(1, 12));
        YamlMapping empty = new YamlReader()
                .readAll("a: 1\n---\nb: 1\nc:\n")
                .get(1)
                .root()
                .orElseThrow()
                .asMapping()
                .orElseThrow();
        assertThat(empty.get("c").orElseThrow().position()).isEqualTo(new Position(4, 1));
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ",").repeat(10)).append("x]\n");
        }
        assertThat(new YamlReader()
                        .read(bomb.toString())
                        .orElseThrow()
                        .fault()
                        .orElseThrow()
                        .message())
                .contains("the limit");
    }

    @Test
    void deepNestingIsRefusedWithoutOverflow() {
        assertThat(new YamlReader()
                        .read("[".repeat(5000))
                        .orElseThrow()
                        .fault()
                        .orElseThrow()
                        .message())
                .contains("200 deep");
    }

    @Test
    void aKeyGivenTwiceNamesBothLinesAndTheValueAtFault() {
        YamlFault fault = fault("x:\n  - a~/b: 1\n    c: 2\n    a~/b: 3\n");
        assertThat(fault.position()).isEqualTo(new Position(4, 5));
        assertThat(fault.message()).contains("\"a~/b\"", "line 2");
        assertThat(fault.pointer()).contains("/x/0/a~0~1b");
    }

    @Test
    void theLastOfTwoKeysCountsWhereThatIsWanted() {
        List<YamlFault> told = new ArrayList<>();
        YamlDocument document =
                YamlReader.keepingLast(told::add).read("a: 1\na: 2\n").orElseThrow();
        assertThat(document.root().orElseThrow().toJava()).isEqualTo(Map.of("a", 2L));
        assertThat(told).extracting(YamlFault::position).containsExactly(new Position(2, 1));
    }

    @Test
    void onlyTheStrictReaderLimitsAliasesAsBackstageDoes() {
        String text = "a: &a v\nl: [" + "*a, ".repeat(200) + "]\n";
        assertThat(fault(text).message()).contains("the limit of Backstage");
        assertThat(YamlReader.keepingLast(told -> {}).read(text).orElseThrow().fault())
                .isEmpty();
    }

    @Test
    void wideAliasesAreLimitedToo() {
        String text = "a: &a [" + "x,".repeat(2_000) + "]\nl: [" + "*a, ".repeat(60) + "]\n";
        assertThat(fault(text).message()).contains("100000 values, the limit");
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        YamlReader reader = new YamlReader(new YamlLimits(10, 200, 100));
        assertThat(reader.read("a: 123456789")
                        .orElseThrow()
                        .fault()
                        .orElseThrow()
                        .message())
                .contains("10 characters, the limit");
    }

    @Test
    void everyDocumentHasItsOwnText() {
        assertThat(new YamlReader().readAll("# x\na: 1\n---\nb: 2\n...\n# y\n%YAML 1.2\n---\nc: 3\n"))
                .extracting(YamlDocument::text)
                .containsExactly("# x\na: 1\n", "---\nb: 2\n...\n", "# y\n%YAML 1.2\n---\nc: 3\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "`a:⏎⇥b: 1` | 2 | 1 | indent with blanks",
                "`a: 1⏎b⏎` | 2 | 1 | `:`",
                "`a: @b⏎` | 1 | 4 | put it in quotes",
                "`a: b: c⏎` | 1 | 4 | in quotes",
                "`a: {{ b }}-c⏎` | 1 | 11 | quotes around the whole value",
                "`a: b⏎c: d` | 0 | 0 | ``",
                "`a⏎b: c⏎` | 1 | 1 | on a single line",
                "`a: 'x'#c⏎` | 1 | 7 | put a blank before",
                "`a: [b⏎c: d⏎` | 2 | 1 | closing `]`",
                "`a: *b⏎` | 1 | 4 | &b",
                "`{a: 1 b: 2}` | 1 | 5 | comma",
                "`a:⏎  b: 1⏎ c: 2` | 3 | 2 | same column"
            })
    void everydayMistakesAreExplained(String text, int line, int column, String hint) {
        YamlDocument document = new YamlReader()
                .read(text.replace('⏎', '\n').replace('⇥', '\t'))
                .orElseThrow();
        if (line == 0) {
            assertThat(document.fault()).isEmpty();
        } else {
            YamlFault fault = document.fault().orElseThrow();
            assertThat(fault.position()).isEqualTo(new Position(line, column));
            assertThat(fault.message()).contains(hint);
        }
    }

    private static YamlFault fault(String text) {
        return new YamlReader().read(text).orElseThrow().fault().orElseThrow();
    }

    @Test
    void jsonIsReadIntoTheSameTree() {
        YamlDocument json = JsonReader.read("{\n  \"a\": [1, 2.5, \"x\", null, true]\n}");
        YamlMapping root = json.root().orElseThrow().asMapping().orElseThrow();
        assertThat(root.items("a")).extracting(YamlNode::toJava).containsExactly(1L, 2.5, "x", null, true);
        assertThat(root.keyPosition("a")).isEqualTo(new Position(2, 3));
        assertThat(JsonReader.read("{\"a\": }").fault()).isPresent();
    }
}
