package dev.stagebill.portal;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.output.PublishedFiles;
import dev.stagebill.techdocs.PageStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the builds of one process leave to the next one, so that a preview renders and writes only what has changed. The portal is the same as
 * without it. For one build at a time.
 */
public final class BuildMemory implements AutoCloseable {
    /** Every edit of a page leaves its former text in the store; when they are many, all pages are rendered once more. */
    private static final long MAX_GROWTH = 200_000_000;

    private final PublishedFiles published = new PublishedFiles();
    private @Nullable PortalConfig config;
    private @Nullable PageStore pages;
    private long bytes;

    /** Nothing has been built yet. */
    public BuildMemory() {}

    /**
     * The store of a build, which is closed with it unless a memory keeps it.
     *
     * @param store the store
     * @param memory keeps it
     */
    record Pages(PageStore store, Optional<BuildMemory> memory) implements AutoCloseable {
        static Pages of(PortalConfig config, Optional<BuildMemory> memory) {
            return new Pages(
                    memory.map(known -> known.pages(config)).orElseGet(() -> PageStore.forOneBuild(config.cache())),
                    memory);
        }

        /** The build has succeeded. */
        void remember() {
            memory.ifPresent(known -> known.remember(store));
        }

        @Override
        public void close() {
            if (memory.isEmpty()) {
                store.close();
            }
        }
    }

    private PageStore pages(PortalConfig wanted) {
        PageStore known = pages;
        if (known != null && wanted.equals(config) && known.bytes() - bytes < MAX_GROWTH) {
            return known;
        }
        close();
        PageStore fresh = PageStore.forManyBuilds(wanted.cache());
        config = wanted;
        pages = fresh;
        bytes = 0;
        return fresh;
    }

    private void remember(PageStore used) {
        used.forgetUnused();
        bytes = bytes == 0 ? used.bytes() : bytes;
    }

    PublishedFiles published() {
        return published;
    }

    /** Gives back what is remembered of pages. */
    @Override
    public void close() {
        if (pages != null) {
            pages.close();
        }
        pages = null;
    }
}
