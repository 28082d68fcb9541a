package dev.stagebill.source;

import dev.stagebill.config.SourceConfig;
import java.util.List;
import java.util.Optional;

/**
 * A place that sources come from. The first provider that accepts an entry of the portal file opens it; the built-in ones (git addresses and
 * local folders) come last. Used by many threads at once.
 */
public interface SourceProvider {
    /** Whether this entry of the portal file is for this provider. */
    boolean accepts(SourceConfig source);

    /**
     * The sources that an entry stands for, in a stable order, each to be opened by itself: a glob or an organisation stands for many.
     * Those without a name are named by {@link #names}.
     */
    default List<SourceConfig> expand(SourceConfig source, Crawl crawl) {
        return List.of(source);
    }

    /**
     * The name of a source that the portal file does not name, and names to fall back on when another source has it already, the best
     * first.
     */
    List<String> names(SourceConfig source);

    /**
     * The tree of one source, which has a unique name by now. A tree that is also {@link AutoCloseable} is closed with the
     * {@link Sources}.
     *
     * @return empty when it cannot be read and the reason has been reported
     * @throws SourceException when it cannot be read; the message is reported as {@code source.unreachable}
     */
    Optional<SourceTree> open(SourceConfig source, Crawl crawl);
}
