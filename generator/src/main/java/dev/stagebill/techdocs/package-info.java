/**
 * The documentation of an entity, from {@code mkdocs.yml} and Markdown. Knows nothing of the other pages of a portal.
 */
@NullMarked
package dev.stagebill.techdocs;

import org.jspecify.annotations.NullMarked;
