/**
 * What {@code mkdocs.yml} says: settings, extensions, plugins, the navigation as written. Knows nothing of rendered pages.
 */
@NullMarked
package dev.stagebill.mkdocs;

import org.jspecify.annotations.NullMarked;
