package dev.stagebill.discovery;

import dev.stagebill.diagnostics.SourceLocation;

/**
 * A value, and what told it.
 *
 * @param text the value
 * @param how what told it, in a few words for people
 * @param place where it is told
 */
record Told(String text, String how, SourceLocation place) {}
