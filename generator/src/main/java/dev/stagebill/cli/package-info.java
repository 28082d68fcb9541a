/**
 * The commands.
 */
@NullMarked
package dev.stagebill.cli;

import org.jspecify.annotations.NullMarked;
