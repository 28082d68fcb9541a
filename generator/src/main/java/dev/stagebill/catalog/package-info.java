/**
 * All entities with their references resolved into relations and inverses, and questions to the graph. Knows nothing of pages.
 */
@NullMarked
package dev.stagebill.catalog;

import org.jspecify.annotations.NullMarked;
