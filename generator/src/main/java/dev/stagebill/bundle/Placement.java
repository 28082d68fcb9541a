package dev.stagebill.bundle;

/**
 * Where a part of a bundled definition comes from.
 *
 * @param pointer where the part is in the bundled definition (JSON pointer, RFC 6901); empty for all of it
 * @param file the path of the file it was taken from
 * @param origin where it is in that file
 */
public record Placement(String pointer, String file, String origin) {}
