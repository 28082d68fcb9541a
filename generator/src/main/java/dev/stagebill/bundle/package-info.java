/**
 * API definitions that are spread over several files, put together into one document. Knows nothing of what the parts mean, only where they
 * may be kept.
 */
@NullMarked
package dev.stagebill.bundle;

import org.jspecify.annotations.NullMarked;
