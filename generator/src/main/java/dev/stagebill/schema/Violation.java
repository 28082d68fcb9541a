package dev.stagebill.schema;

import dev.stagebill.yaml.Position;

/**
 * A place where a value does not keep to its schema.
 *
 * @param position where the value is; of a missing one, where the mapping it is missing from is
 * @param pointer the value as a JSON pointer
 * @param message what is wrong, beginning with the value's name
 */
public record Violation(Position position, String pointer, String message) {}
