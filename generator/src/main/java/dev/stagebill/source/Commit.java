package dev.stagebill.source;

import java.time.Instant;

/**
 * A commit.
 *
 * @param id its full id
 * @param author the author's name
 * @param time when it was authored
 * @param subject the first line of its message
 */
public record Commit(String id, String author, Instant time, String subject) {}
