package dev.stagebill.bundle;

import dev.stagebill.yaml.Position;

/**
 * A reference that cannot be followed, or a file that cannot be read.
 *
 * @param remote whether it leads out of the repository, to something that is not fetched; else it is wrong
 * @param file the path of the file it is in
 * @param position where it is there
 * @param pointer the same as a JSON pointer (RFC 6901); empty when it is about the whole file
 * @param message what is wrong, in one sentence
 */
public record BundleFault(boolean remote, String file, Position position, String pointer, String message) {}
