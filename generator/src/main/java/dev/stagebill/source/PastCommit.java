package dev.stagebill.source;

import java.time.Instant;

/**
 * A commit with its files.
 *
 * @param id its full id
 * @param time when it was made
 * @param tree its files; lists none of them, but finds those that are asked for
 */
public record PastCommit(String id, Instant time, SourceTree tree) {}
