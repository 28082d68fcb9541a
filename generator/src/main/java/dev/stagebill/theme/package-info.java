/**
 * Templates and assets, built in or from a folder. Knows nothing of what templates print.
 */
@NullMarked
package dev.stagebill.theme;

import org.jspecify.annotations.NullMarked;
