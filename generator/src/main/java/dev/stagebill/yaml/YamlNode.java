package dev.stagebill.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value read from YAML or JSON, with the place it was read from. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {
    /** Where the first character of the value is. */
    Position position();

    /**
     * The value as plain Java: {@code Map<String, Object>} in the order of the text, {@code List<Object>}, {@code String},
     * {@code Boolean}, {@code Long}, {@code BigInteger}, {@code Double}, or null.
     */
    @Nullable
    Object toJava();

    /** What to call this sort of value in a message: {@code a mapping}, {@code a list}, {@code a string}, {@code a number}. */
    String describe();

    /** The value as a text, when it is a string. */
    default Optional<String> asString() {
        return this instanceof YamlScalar scalar && scalar.value() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** This value as a mapping, when it is one. */
    default Optional<YamlMapping> asMapping() {
        return this instanceof YamlMapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    /** This value as a list, when it is one. */
    default Optional<YamlSequence> asSequence() {
        return this instanceof YamlSequence sequence ? Optional.of(sequence) : Optional.empty();
    }

    /** Whether the value is null (YAML: {@code null}, {@code ~} or nothing at all). */
    default boolean isNull() {
        return this instanceof YamlScalar scalar && scalar.value() == null;
    }
}
