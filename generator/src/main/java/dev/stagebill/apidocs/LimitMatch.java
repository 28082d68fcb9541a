package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Compares a value with the bounds of a schema: its range, length, number of items or properties (JSON Schema Validation 2020-12, sections 6.2 to 6.5). */
final class LimitMatch {
    /** Each item is compared with each other one. */
    private static final int MAX_UNIQUE = 100;

    private final YamlNode value;
    private final YamlMapping schema;

    LimitMatch(YamlNode value, YamlMapping schema) {
        this.value = value;
        this.schema = schema;
    }

    /** What is wrong with the value itself, as the end of a sentence. */
    Optional<String> fault() {
        if (value instanceof YamlSequence list) {
            return size(list.items().size(), "Items", list.items().size() == 1 ? " item" : " items")
                    .or(() -> twice(list));
        }
        if (value instanceof YamlMapping mapping) {
            int size = mapping.entries().size();
            return size(size, "Properties", size == 1 ? " property" : " properties");
        }
        if (value instanceof YamlScalar scalar && scalar.value() instanceof String text) {
            int length = text.codePointCount(0, text.length());
            return size(length, "Length", length == 1 ? " character" : " characters");
        }
        return SameValue.number(value).flatMap(this::range);
    }

    private Optional<String> size(int size, String key, String noun) {
        BigDecimal number = BigDecimal.valueOf(size);
        Optional<BigDecimal> least = bound("min" + key).filter(bound -> number.compareTo(bound) < 0);
        Optional<BigDecimal> most = bound("max" + key).filter(bound -> number.compareTo(bound) > 0);
        return least.map(bound -> "has " + size + noun + ", fewer than " + plain(bound))
                .or(() -> most.map(bound -> "has " + size + noun + ", more than " + plain(bound)));
    }

    private Optional<String> twice(YamlSequence list) {
        List<YamlNode> items =
                list.items().subList(0, Math.min(MAX_UNIQUE, list.items().size()));
        if (!Fields.flag(schema, "uniqueItems")) {
            return Optional.empty();
        }
        for (int i = 0; i < items.size(); i++) {
            YamlNode item = items.get(i);
            if (items.subList(0, i).stream().anyMatch(other -> SameValue.of(other, item))) {
                return Optional.of("has the same item twice, " + SchemaMatch.shown(item));
            }
        }
        return Optional.empty();
    }

    private Optional<String> range(BigDecimal number) {
        Optional<BigDecimal> low = bound("minimum");
        Optional<BigDecimal> high = bound("maximum");
        Optional<BigDecimal> above = Fields.flag(schema, "exclusiveMinimum") ? low : bound("exclusiveMinimum");
        Optional<BigDecimal> below = Fields.flag(schema, "exclusiveMaximum") ? high : bound("exclusiveMaximum");
        return low.filter(bound -> number.compareTo(bound) < 0)
                .map(bound -> "is below " + plain(bound))
                .or(() -> high.filter(bound -> number.compareTo(bound) > 0).map(bound -> "is above " + plain(bound)))
                .or(() -> above.filter(bound -> number.compareTo(bound) <= 0)
                        .map(bound -> "is not above " + plain(bound)))
                .or(() -> below.filter(bound -> number.compareTo(bound) >= 0)
                        .map(bound -> "is not below " + plain(bound)))
                .or(() -> bound("multipleOf")
                        .filter(step ->
                                step.signum() > 0 && number.remainder(step).signum() != 0)
                        .map(step -> "is no multiple of " + plain(step)));
    }

    private Optional<BigDecimal> bound(String key) {
        return schema.get(key).flatMap(SameValue::number);
    }

    private static String plain(BigDecimal number) {
        return number.precision() - number.scale() > 20 || number.scale() > 20
                ? number.toString()
                : number.toPlainString();
    }
}
