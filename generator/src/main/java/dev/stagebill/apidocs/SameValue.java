package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Values of JSON and whether they are equal (JSON Schema Core 2020-12, section 4.2.2): 1 and 1.0 are, 1 and true are not. */
final class SameValue {
    private static final int MAX_DIGITS = 1_000;

    private SameValue() {}

    static boolean of(YamlNode one, YamlNode other) {
        if (one instanceof YamlMapping left && other instanceof YamlMapping right) {
            return left.entries().keySet().equals(right.entries().keySet())
                    && left.entries().entrySet().stream()
                            .allMatch(entry -> of(
                                    entry.getValue().value(),
                                    right.get(entry.getKey()).orElse(right)));
        }
        if (one instanceof YamlSequence left && other instanceof YamlSequence right) {
            return left.items().size() == right.items().size()
                    && IntStream.range(0, left.items().size())
                            .allMatch(i -> of(left.items().get(i), right.items().get(i)));
        }
        return one instanceof YamlScalar left && other instanceof YamlScalar right && same(left, right);
    }

    private static boolean same(YamlScalar one, YamlScalar other) {
        Optional<BigDecimal> left = number(one);
        Optional<BigDecimal> right = number(other);
        boolean numbers = left.isPresent() && right.isPresent();
        return numbers ? left.get().compareTo(right.get()) == 0 : Objects.equals(one.value(), other.value());
    }

    /** The number that a node is; none for what is not finite, or so long that reckoning with it would take its time. */
    static Optional<BigDecimal> number(YamlNode node) {
        if (!(node instanceof YamlScalar scalar) || !(scalar.value() instanceof Number number)) {
            return Optional.empty();
        }
        String text = number.toString();
        try {
            return text.length() > MAX_DIGITS
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(text)).filter(found -> Math.abs(found.scale()) < MAX_DIGITS);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
