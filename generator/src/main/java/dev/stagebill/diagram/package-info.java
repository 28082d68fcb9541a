/**
 * Graphs laid out at build time. Knows nothing of pages.
 */
@NullMarked
package dev.stagebill.diagram;

import org.jspecify.annotations.NullMarked;
