/**
 * Files on their way out: safe paths, lazy content, a staging folder that is swapped in when it is complete. Knows nothing of what the
 * files hold.
 */
@NullMarked
package dev.stagebill.output;

import org.jspecify.annotations.NullMarked;
