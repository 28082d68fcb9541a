package dev.stagebill.source;

import java.time.Instant;
import java.util.List;

/**
 * What history says about one file.
 *
 * @param commit the full id of the last commit that changed it
 * @param lastChange when that commit was authored
 * @param authors the names of all who changed it, who changed it most often first, then by name
 */
public record FileHistory(String commit, Instant lastChange, List<String> authors) {
    /** Copies the authors. */
    public FileHistory {
        authors = List.copyOf(authors);
    }
}
