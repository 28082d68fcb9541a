package dev.stagebill.output;

import java.nio.file.Path;

/**
 * A portal that has been published.
 *
 * @param folder where it lies
 * @param files how many files it has
 * @param bytes how many bytes they have together
 */
public record Publication(Path folder, long files, long bytes) {}
