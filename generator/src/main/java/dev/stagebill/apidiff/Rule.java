package dev.stagebill.apidiff;

/**
 * A rule by which a change is found and judged.
 *
 * @param name its name, which never changes, such as {@code request.parameter-became-required}; documented in docs/api-changes.md
 * @param kind what happened
 * @param impact what it means to consumers
 */
public record Rule(String name, ChangeKind kind, Impact impact) {}
