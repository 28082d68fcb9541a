/**
 * Findings: what is wrong, where, and what to do about it. Knows nothing of what is being checked.
 */
@NullMarked
package dev.stagebill.diagnostics;

import org.jspecify.annotations.NullMarked;
