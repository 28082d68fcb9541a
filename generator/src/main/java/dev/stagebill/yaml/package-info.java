/**
 * YAML 1.2 (core schema) and JSON with the line and column of every value, and limits on size, depth and aliases. Knows nothing of what the
 * values mean.
 */
@NullMarked
package dev.stagebill.yaml;

import org.jspecify.annotations.NullMarked;
