/**
 * A portal served while its sources are edited.
 */
@NullMarked
package dev.stagebill.preview;

import org.jspecify.annotations.NullMarked;
