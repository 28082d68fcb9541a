package dev.stagebill.apidiff;

import java.time.Instant;
import java.util.Optional;

/**
 * A state of an API in the past or now.
 *
 * @param release the tag that names it; empty when none does
 * @param time when it was made; empty for files that are not in a repository
 */
public record ApiState(Optional<String> release, Optional<Instant> time) {}
