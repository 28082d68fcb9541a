/**
 * Git repositories and folders as read-only trees at one commit, the offline cache of clones, and facts from history. Knows nothing of what
 * the files mean.
 */
@NullMarked
package dev.stagebill.source;

import org.jspecify.annotations.NullMarked;
