package dev.stagebill.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param position where its first character is
 * @param value the value by the core schema of YAML 1.2 (section 10.3.2): {@code String}, {@code Boolean}, {@code Long},
 *     {@code BigInteger}, {@code Double}, or null
 * @param text the value as written, without quotes
 * @param tag the explicit tag as written, such as {@code !ENV}; an unknown tag leaves the value a string, as in Backstage
 */
public record YamlScalar(Position position, @Nullable Object value, String text, Optional<String> tag)
        implements YamlNode {
    @Override
    public @Nullable Object toJava() {
        return value;
    }

    @Override
    public String describe() {
        if (value == null) {
            return "empty";
        }
        return value instanceof String ? "a string" : value instanceof Boolean ? "a boolean" : "a number";
    }
}
