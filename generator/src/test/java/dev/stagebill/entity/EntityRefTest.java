package dev.stagebill.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagebill.Oracle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

final class EntityRefTest {
    static Stream<Arguments> cases() {
        return Oracle.cases("refs.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void agreesWithBackstage(String name, JsonNode each) {
        String kind = each.at("/context/defaultKind").asString("");
        String namespace = each.at("/context/defaultNamespace").asString(EntityRef.DEFAULT_NAMESPACE);
        String text = each.get("ref").asString();
        if (each.at("/expected/error").asBoolean(false)) {
            assertThatThrownBy(() -> EntityRef.parse(text, kind, namespace))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("reference");
        } else {
            assertThat(EntityRef.parse(text, kind, namespace))
                    .hasToString(each.at("/expected/canonical").asString());
        }
    }

    @Test
    void referencesThatDifferInCaseAreEqual() {
        assertThat(EntityRef.of("Component:Default/Payments")).isEqualTo(EntityRef.of("component:default/payments"));
    }
}
