/**
 * Boxes in layers with lines between them: gives each its place, by the Eclipse Layout Kernel. Knows sizes only, not what they stand for.
 */
@NullMarked
package dev.stagebill.layout;

import org.jspecify.annotations.NullMarked;
