/**
 * Every page of a portal with its path, navigation and links, decided before anything is rendered. Knows nothing of HTML.
 */
@NullMarked
package dev.stagebill.site;

import org.jspecify.annotations.NullMarked;
