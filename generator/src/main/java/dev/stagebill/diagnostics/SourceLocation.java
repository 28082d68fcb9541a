package dev.stagebill.diagnostics;

import java.util.Comparator;
import java.util.Optional;

/**
 * A place in a file of a source: made when the file is read, and carried with every value read from it to the page and to every message.
 *
 * @param repository the name of the source in the portal file; empty for files of the portal itself
 * @param commit the full id of the commit the file was read at; empty when it was read from a folder
 * @param path the path of the file from the root of its repository, with forward slashes
 * @param line the line, from 1; 0 when the whole file is meant
 * @param column the column in UTF-16 units, from 1; 0 when the whole line is meant
 */
public record SourceLocation(String repository, Optional<String> commit, String path, int line, int column)
        implements Comparable<SourceLocation> {

    private static final int SHORT_COMMIT = 7;

    private static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::repository)
            .thenComparing(SourceLocation::path)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column)
            .thenComparing(location -> location.commit().orElse(""));

    /** Refuses negative lines and columns. */
    public SourceLocation {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("negative position " + line + ":" + column + " in " + path);
        }
    }

    /** A whole file that was not read from a repository, such as the portal file. */
    public static SourceLocation ofFile(String path) {
        return new SourceLocation("", Optional.empty(), path, 0, 0);
    }

    /** The same file at another position. */
    public SourceLocation at(int line, int column) {
        return new SourceLocation(repository, commit, path, line, column);
    }

    /** The path with the position behind it, as editors understand it: {@code docs/index.md:14:10}. */
    public String pathAndPosition() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }

    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, other);
    }

    /** The form used in messages: {@code payments@3f2c1aa catalog-info.yaml:14:10}. */
    @Override
    public String toString() {
        String version = commit.map(id -> "@" + id.substring(0, Math.min(SHORT_COMMIT, id.length())))
                .orElse("");
        return repository.isEmpty() ? pathAndPosition() : repository + version + " " + pathAndPosition();
    }
}
