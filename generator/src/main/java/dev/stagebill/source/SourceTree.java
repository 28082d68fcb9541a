package dev.stagebill.source;

import dev.stagebill.diagnostics.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One source as a read-only tree of files: a repository at one commit, or a folder as it is. Paths have forward slashes and begin at the
 * root of the repository, also when the source is narrowed to a folder of it by {@code path}; the paths of a local folder inside a larger
 * repository begin at that folder (see {@link Origin#root}). A symbolic link that leads to a regular file of the same tree is that file under
 * another name; other links, submodules and LFS pointers are not in it. Names are as they are stored, never changed. Safe for use by
 * many threads.
 */
public interface SourceTree {
    /** What is known of the repository as a whole. */
    Origin origin();

    /** All files, ordered by path. */
    List<SourceFile> files();

    /** The file at a path; empty when there is none or the path leaves the tree. The path is normalised first ({@code ./a/../b}). */
    Optional<SourceFile> file(String path);

    /**
     * The bytes of a file of this tree.
     *
     * @throws SourceException when it cannot be read, or is larger than {@link #MAX_FILE_BYTES}
     */
    byte[] read(SourceFile file);

    /** Who changed which file when. */
    History history();

    /** The patterns of descriptor files that the portal file gives for this source; empty when those of the whole catalog apply. */
    default List<String> descriptorFiles() {
        return List.of();
    }

    /** The branches and tags that the documentation is shown at besides; empty when the portal file wants none. */
    default Optional<SourceVersions> versions() {
        return Optional.empty();
    }

    /** The folder on this machine in which the paths begin, when the files were read from one as they are. */
    default Optional<Path> folder() {
        return Optional.empty();
    }

    /** A file larger than this is reported and not read. */
    int MAX_FILE_BYTES = 64 * 1024 * 1024;

    /** The place of a file of this tree, to be completed with line and column. */
    default SourceLocation location(String path) {
        return new SourceLocation(origin().name(), origin().commit(), path, 0, 0);
    }
}
