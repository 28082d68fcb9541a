package dev.stagebill.apidocs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Judges the matcher by the official test suite of JSON Schema: drafts 4 and 2020-12. */
class SchemaMatchTest {
    /** In these files are values that are wrong by keywords that are not claimed. */
    private static final Set<String> PARTLY = Set.of(
            "properties",
            "additionalProperties",
            "oneOf",
            "not",
            "if-then-else",
            "pattern",
            "patternProperties",
            "ref",
            "enum");

    private static YamlMapping suite() {
        try (InputStream in = requireNonNull(SchemaMatchTest.class.getResourceAsStream("json-schema-suite.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (YamlMapping) JsonReader.read(text).root().orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean fits(YamlNode schema, YamlNode value, boolean siblings) {
        YamlMapping root = schema instanceof YamlMapping mapping ? mapping : new YamlMapping(Position.START, Map.of());
        return new SchemaMatch(new References(root), siblings)
                .fault(value, schema)
                .isEmpty();
    }

    @Test
    void validValuesFitAndInvalidOnesAreFound() {
        suite().entries().forEach((name, entry) -> {
            boolean modern = name.startsWith("draft2020");
            boolean partly = PARTLY.contains(name.substring(name.indexOf(' ') + 1));
            for (YamlNode group : ((YamlSequence) skipOrigin(entry.value())).items()) {
                YamlNode schema =
                        group.asMapping().orElseThrow().entries().get("schema").value();
                for (YamlNode test : group.asMapping().orElseThrow().items("tests")) {
                    List<YamlNode> both = ((YamlSequence) test).items();
                    boolean fits = fits(schema, both.get(0), modern);
                    if (Fields.isTrue(both.get(1)) || !partly) {
                        assertThat(fits)
                                .as(
                                        "%s: %s of %s",
                                        name, JsonText.inline(both.get(0), 100), JsonText.inline(schema, 300))
                                .isEqualTo(Fields.isTrue(both.get(1)));
                    }
                }
            }
        });
    }

    private static YamlNode skipOrigin(YamlNode node) {
        return node instanceof YamlSequence ? node : new YamlSequence(Position.START, List.of());
    }

    @Test
    void textsAreToldFromNumbers() {
        YamlMapping schema =
                (YamlMapping) JsonReader.read("{\"type\": \"number\"}").root().orElseThrow();
        YamlNode value = JsonReader.read("\"0.16001e0\"").root().orElseThrow();

        Optional<SchemaMatch.Fault> fault = new SchemaMatch(new References(schema), false).fault(value, schema);

        assertThat(fault.map(SchemaMatch.Fault::message)).contains("\"0.16001e0\" is not of type number");
    }
}
