/**
 * What a repository without a descriptor tells of itself: build file, README, CODEOWNERS, languages, API definitions. Reads files as data, never
 * runs anything, and writes drafts of descriptors; knows nothing of the catalog.
 */
@NullMarked
package dev.stagebill.discovery;

import org.jspecify.annotations.NullMarked;
