/**
 * What changed between two versions of an API definition: added, changed, deprecated, removed, and whether consumers break. Works on what the
 * definitions state, not on pages.
 */
@NullMarked
package dev.stagebill.apidiff;

import org.jspecify.annotations.NullMarked;
