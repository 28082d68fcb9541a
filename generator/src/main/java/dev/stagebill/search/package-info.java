/**
 * The Lucene index of a portal, and its export as static files for the browser. Knows nothing of themes.
 */
@NullMarked
package dev.stagebill.search;

import org.jspecify.annotations.NullMarked;
