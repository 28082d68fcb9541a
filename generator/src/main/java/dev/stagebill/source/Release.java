package dev.stagebill.source;

import java.time.Instant;

/**
 * A tag of a repository.
 *
 * @param name its name, such as {@code v1.2.0}
 * @param commit the full id of the commit it names
 * @param time when it was made: the tag when it is annotated, else the commit
 */
public record Release(String name, String commit, Instant time) {}
