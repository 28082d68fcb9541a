/**
 * API definitions turned into page models, one class set for each format. Knows nothing of the pages around them.
 */
@NullMarked
package dev.stagebill.apidocs;

import org.jspecify.annotations.NullMarked;
