/**
 * The conductor: one build from portal file to publication.
 */
@NullMarked
package dev.stagebill.portal;

import org.jspecify.annotations.NullMarked;
