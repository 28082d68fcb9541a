package dev.stagebill.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long one page may take, over all steps from its first line to its cleaned HTML. Counts give up the same way on every machine; the time
 * of the processor is the last resort for what no count foresees. Work outside of {@link #with} is not limited.
 */
final class Patience {
    private static final long MAX_NANOS = 20_000_000_000L;
    private static final int MAX_TRIES = 30_000_000;
    private static final int MAX_HTML = 32_000_000;
    private static final ThreadLocal<@Nullable Patience> CURRENT = new ThreadLocal<>();

    private static final String SLOW = "takes too long to be read";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** How many checks ask for the time once. */
    private static final int CHECKS = 64;

    private final long begun = worked();
    private int tries;
    private int checks;

    private Patience() {}

    /** A page took longer, or became larger, than any page that means well. The message is to be put after "the text". */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow(String reason) {
            super(reason, null, false, false);
        }

        /** Why, for a reader. */
        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** How long this thread has worked; what other programs do at the same time does not count. */
    private static long worked() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
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
        if (patience != null && ++patience.checks % CHECKS == 0 && worked() - patience.begun > MAX_NANOS) {
            throw new TooSlow(SLOW);
        }
    }

    /** Gives up on a page in which one thing was compared with another too often. */
    static void compare() {
        compare(1);
    }

    /** As {@link #compare()}, for work that is as much as so many comparisons. */
    static void compare(int times) {
        Patience patience = CURRENT.get();
        if (patience == null) {
            return;
        }
        patience.tries += times;
        if (patience.tries > MAX_TRIES) {
            throw new TooSlow(SLOW);
        }
    }

    /** Gives up on a page whose HTML has become too long, as by one long address that is used everywhere. */
    static void room(int length) {
        if (length > MAX_HTML && CURRENT.get() != null) {
            throw new TooSlow("becomes a page of more than " + MAX_HTML + " characters");
        }
    }
}
