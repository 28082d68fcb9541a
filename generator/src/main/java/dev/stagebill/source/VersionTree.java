package dev.stagebill.source;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of one version, opened when it is first asked for. Safe for use by many threads. */
final class VersionTree implements AutoCloseable {
    private final GitPlace place;
    private final Version version;
    private final Crawl crawl;
    private @Nullable GitTree tree;

    VersionTree(GitPlace place, Version version, Crawl crawl) {
        this.place = place;
        this.version = version;
        this.crawl = crawl;
    }

    /** @throws SourceException when the commit cannot be read */
    synchronized SourceTree get() {
        if (tree == null) {
            try {
                // What is left out of old commits is nobody's concern today, and a walk over history costs more than it
                // tells.
                FileIndex files = GitListing.of(
                        place.repository(), version.commit().getTree(), place.base(), place.path(), new Leftovers());
                place.repository().incrementOpen();
                tree = new GitTree(place, place.origin(version, crawl, false), files, History.UNKNOWN, () -> {});
            } catch (IOException e) {
                throw new SourceException(
                        version.ref().orElse("a version") + " cannot be read from the repository: "
                                + Secrets.hide(String.valueOf(e.getMessage())),
                        e);
            }
        }
        return tree;
    }

    @Override
    public synchronized void close() {
        Optional.ofNullable(tree).ifPresent(GitTree::close);
        tree = null;
    }
}
