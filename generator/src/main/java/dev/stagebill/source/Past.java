package dev.stagebill.source;

import java.util.List;
import java.util.Optional;

/** What a repository was before the commit that was read. Safe for use by many threads. */
public interface Past {
    /**
     * The releases that have a file, the newest first: tags of commits that the commit that was read stands on, in the order of the numbers in
     * their names. Tags that name the package of the file ({@code orders-v1.2}) hide those that do not, and releases hide their previews.
     *
     * @param file the file, and what it belongs to
     * @param most how many are wanted
     * @return the release of the commit that was read comes first when there is one
     */
    List<PastRelease> releases(PackageFile file, int most);

    /**
     * The branch as it was a number of days before the commit that was read, by the dates of commits: the same for all builds of this commit.
     *
     * @return empty when it was not there yet
     */
    Optional<PastCommit> before(int days);

    /** A past of which nothing is known. */
    Past UNKNOWN = new Past() {
        @Override
        public List<PastRelease> releases(PackageFile file, int most) {
            return List.of();
        }

        @Override
        public Optional<PastCommit> before(int days) {
            return Optional.empty();
        }
    };
}
