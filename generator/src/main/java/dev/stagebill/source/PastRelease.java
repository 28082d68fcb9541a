package dev.stagebill.source;

/**
 * A release with its files.
 *
 * @param release the release
 * @param tree its files; lists none of them, but finds those that are asked for
 */
public record PastRelease(Release release, SourceTree tree) {}
