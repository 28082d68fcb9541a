package dev.stagebill.source;

/**
 * A regular file of a source.
 *
 * @param path from the root of the repository, with forward slashes
 * @param contentId names the content: two files with the same id have the same bytes (git's blob id)
 */
public record SourceFile(String path, String contentId) implements Comparable<SourceFile> {
    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of the folder it lies in; empty for the root. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
