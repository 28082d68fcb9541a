package dev.stagebill.cli;

import java.nio.file.Path;

/** Paths as people would type them. */
final class ShortPath {
    private ShortPath() {}

    /** The path from the current folder when it lies below it, else as it is. */
    static Path of(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) && !path.equals(here) ? here.relativize(path) : path;
    }
}
