package dev.stagebill.markdown;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long one page may take, over all steps from its first line to its cleaned HTML. Counts give up the same way on every machine; the time
 * is the last resort for what no count foresees. Work outside of {@link #with} is not limited.
 */
final class Patience {
    private static final long MAX_NANOS = 20_000_000_000L;
    private static final int MAX_TRIES = 30_000_000;
    private static final ThreadLocal<@Nullable Patience> CURRENT = new ThreadLocal<>();

    private final long begun = System.nanoTime();
    private int tries;

    private Patience() {}

    /** A page took longer than any page that means well. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("takes too long to be read", null, false, false);
        }
    }

    /** Does the work of a page; work inside of other work has no time of its own. */
    static <T> T with(Supplier<T> work) {
        if (CURRENT.get() != null) {
            return work.get();
        }
        CURRENT.set(new Patience());
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** Gives up on a page that has taken too long. */
    static void check() {
        Patience patience = CURRENT.get();
        if (patience != null && System.nanoTime() - patience.begun > MAX_NANOS) {
            throw new TooSlow();
        }
    }

    /** Gives up on a page in which one thing was compared with another too often. */
    static void compare() {
        Patience patience = CURRENT.get();
        if (patience != null && ++patience.tries > MAX_TRIES) {
            throw new TooSlow();
        }
    }
}
