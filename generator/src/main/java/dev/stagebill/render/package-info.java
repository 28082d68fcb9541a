/**
 * Pages turned into HTML with a theme. Knows nothing of how pages were decided.
 */
@NullMarked
package dev.stagebill.render;

import org.jspecify.annotations.NullMarked;
