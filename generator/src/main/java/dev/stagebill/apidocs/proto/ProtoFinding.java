package dev.stagebill.apidocs.proto;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.yaml.Position;

/**
 * Something wrong with a definition.
 *
 * @param diagnostic what is wrong, without its place
 * @param position where in the text of the definition
 */
public record ProtoFinding(Diagnostic diagnostic, Position position) {}
