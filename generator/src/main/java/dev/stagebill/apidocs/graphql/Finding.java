package dev.stagebill.apidocs.graphql;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.yaml.Position;

/**
 * Something wrong with a definition.
 *
 * @param diagnostic what, without a place
 * @param position where, in the text of the definition
 */
public record Finding(Diagnostic diagnostic, Position position) {}
