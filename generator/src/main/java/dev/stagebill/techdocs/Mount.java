package dev.stagebill.techdocs;

import dev.stagebill.mkdocs.Mkdocs;
import dev.stagebill.mkdocs.RepositoryPath;
import java.util.Optional;

/**
 * A folder of the repository that a documentation takes pages from.
 *
 * @param prefix the folder of the documentation that its files go into; empty for the docs folder itself
 * @param folder the folder, from the root of the repository
 * @param config the {@code mkdocs.yml} it belongs to
 */
record Mount(String prefix, String folder, Optional<Mkdocs> config) {
    /** The path in the documentation of a file of the repository; empty when it lies outside of the folder. */
    Optional<String> path(String file) {
        return RepositoryPath.below(folder, file).map(inside -> RepositoryPath.join(prefix, inside));
    }

    /** The file of the repository that a path in the documentation means, when it can lie in here. */
    Optional<String> file(String path) {
        return RepositoryPath.below(prefix, path)
                .or(() -> path.equals(prefix) ? Optional.of("") : Optional.empty())
                .map(inside -> RepositoryPath.join(folder, inside));
    }
}
