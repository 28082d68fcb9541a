package dev.stagebill.source;

import java.util.List;
import java.util.Optional;

/** What the history of a repository says about its files, up to the commit that was read. */
public interface History {
    /** What is known of a file; empty when history does not know it. */
    Optional<FileHistory> of(String path);

    /** The newest commits, the newest first, at most 20. */
    List<Commit> recent();

    /** What happened in all of the source. */
    default Activity activity() {
        return Activity.UNKNOWN;
    }

    /** The newest tags, the newest first, at most 20. */
    default List<Release> releases() {
        return List.of();
    }

    /** What was before the commit that was read. */
    default Past past() {
        return Past.UNKNOWN;
    }

    /** A history that knows nothing. */
    History UNKNOWN = new History() {
        @Override
        public Optional<FileHistory> of(String path) {
            return Optional.empty();
        }

        @Override
        public List<Commit> recent() {
            return List.of();
        }
    };
}
