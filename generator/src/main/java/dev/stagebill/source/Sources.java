package dev.stagebill.source;

import dev.stagebill.diagnostics.SourcePlace;
import java.util.List;
import java.util.Optional;

/**
 * All sources of a portal, ordered by name. Open until closed.
 *
 * @param trees the sources that could be read
 */
public record Sources(List<SourceTree> trees, List<AutoCloseable> resources) implements AutoCloseable {
    /** Copies the lists. */
    public Sources {
        trees = List.copyOf(trees);
        resources = List.copyOf(resources);
    }

    /** The source with this name. */
    public Optional<SourceTree> tree(String name) {
        return trees.stream().filter(tree -> tree.origin().name().equals(name)).findFirst();
    }

    /** Where the sources are, for reports. */
    public List<SourcePlace> places() {
        return trees.stream()
                .map(tree -> new SourcePlace(
                        tree.origin().name(),
                        tree.origin().webUrl(),
                        tree.origin().commit(),
                        tree.folder()))
                .toList();
    }

    @Override
    public void close() {
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new SourceException("a repository cannot be closed: " + e.getMessage(), e);
            }
        }
    }
}
