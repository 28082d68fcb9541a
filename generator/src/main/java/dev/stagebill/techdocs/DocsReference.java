package dev.stagebill.techdocs;

import dev.stagebill.entity.Entity;
import dev.stagebill.entity.RepositoryUrls;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.source.SourceTree;
import java.util.Optional;

/**
 * The folder that {@code backstage.io/techdocs-ref} names.
 *
 * @param tree the source it lies in
 * @param folder the folder that holds {@code mkdocs.yml}
 */
record DocsReference(SourceTree tree, String folder) {
    /** The annotation. */
    static final String ANNOTATION = "backstage.io/techdocs-ref";

    /**
     * Follows the annotation's value.
     *
     * @param urls the sources that a {@code url:} may lead to
     * @return empty when it leads out of these sources, or is of no known form
     */
    static Optional<DocsReference> of(Entity entity, String value, RepositoryUrls urls) {
        if (value.startsWith("dir:")) {
            String folder = RepositoryPath.folder(entity.location().path());
            String path = value.substring("dir:".length()).strip();
            return path.startsWith("/")
                    ? Optional.empty()
                    : RepositoryPath.resolve(folder, path)
                            .map(found -> new DocsReference(entity.envelope().source(), found));
        }
        return value.startsWith("url:")
                ? ofAddress(value.substring("url:".length()).strip(), urls)
                : Optional.empty();
    }

    private static Optional<DocsReference> ofAddress(String address, RepositoryUrls urls) {
        return urls.locate(address)
                .flatMap(place -> RepositoryPath.resolve("", place.path()).map(folder -> {
                    boolean file = place.tree().file(folder).isPresent() && !folder.isEmpty();
                    return new DocsReference(place.tree(), file ? RepositoryPath.folder(folder) : folder);
                }));
    }
}
