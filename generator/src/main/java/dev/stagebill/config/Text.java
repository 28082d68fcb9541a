package dev.stagebill.config;

import dev.stagebill.diagnostics.SourceLocation;

/**
 * A text of the portal file.
 *
 * @param value the text with its variables filled in
 * @param written the text as it stands in the file, the only form fit for messages: a variable may hold a password
 * @param location where it stands
 */
record Text(String value, String written, SourceLocation location) {}
