package dev.stagebill.yaml;

import java.util.Optional;

/**
 * Why a document cannot be read.
 *
 * @param position where
 * @param message what is wrong, and what to do about it
 * @param pointer the value at fault as a JSON pointer (RFC 6901), when the fault is one of a value and not of the syntax
 */
public record YamlFault(Position position, String message, Optional<String> pointer) {
    /** A fault of the syntax. */
    public YamlFault(Position position, String message) {
        this(position, message, Optional.empty());
    }
}
