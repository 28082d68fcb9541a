package dev.stagebill.ownership;

import dev.stagebill.diagnostics.SourceLocation;

/**
 * The owner that a CODEOWNERS file names for a path.
 *
 * @param reference the owner as {@code spec.owner} would name it: {@code team}, or {@code user:name}
 * @param written the owner as the file names it, such as {@code @acme/team}
 * @param location the line of the rule
 */
public record CodeOwner(String reference, String written, SourceLocation location) {}
