package dev.stagebill.techdocs;

import dev.stagebill.output.Spool;
import java.nio.file.Path;
import java.util.Optional;

/** Where the rendered pages of a build are kept: those of one build alone, or those of the builds of a preview, of which each renders what has changed. */
public final class PageStore implements AutoCloseable {
    private final Spool spool;
    private final Optional<PageMemo> memory;

    private PageStore(Spool spool, Optional<PageMemo> memory) {
        this.spool = spool;
        this.memory = memory;
    }

    /** A store that does not remember, in a temporary file of this folder. */
    public static PageStore forOneBuild(Path folder) {
        return new PageStore(Spool.in(folder), Optional.empty());
    }

    /** A store that remembers pages, in a temporary file of this folder. All builds that use it must have the same configuration. */
    public static PageStore forManyBuilds(Path folder) {
        return new PageStore(Spool.in(folder), Optional.of(new PageMemo()));
    }

    /** Forgets the pages that the build before this call did not have; their bytes stay until the store is closed. */
    public void forgetUnused() {
        memory.ifPresent(PageMemo::forgetUnused);
    }

    /** How many bytes lie in the store, those of forgotten pages included. */
    public long bytes() {
        return spool.bytes();
    }

    Spool spool() {
        return spool;
    }

    Optional<PageMemo> memory() {
        return memory;
    }

    @Override
    public void close() {
        spool.close();
    }
}
