package dev.stagebill.theme;

import java.util.Optional;
import java.util.SortedSet;

/** The files of one layer of a theme, by their names from its root, such as {@code templates/home.peb}. */
interface ThemeFiles {
    /** The names of all files. */
    SortedSet<String> names();

    /** What a file holds; empty when this layer has no such file. */
    Optional<byte[]> read(String name);
}
