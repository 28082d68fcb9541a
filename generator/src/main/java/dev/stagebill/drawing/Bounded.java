package dev.stagebill.drawing;

import dev.stagebill.markdown.DiagramFormat.Drawing;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Draws on a thread of its own, so that a diagram that takes for ever or too deep a recursion costs its own picture only. A thread cannot be
 * ended from outside: one that does not come to its end runs on until the program ends, and after a few of them
 * nothing more is drawn.
 */
final class Bounded {
    private static final long MILLISECONDS = 20_000;
    private static final int MAX_ABANDONED = 3;
    private static final long STACK = 4_000_000;

    private final AtomicInteger abandoned = new AtomicInteger();
    private final long milliseconds;

    Bounded() {
        this(MILLISECONDS);
    }

    Bounded(long milliseconds) {
        this.milliseconds = milliseconds;
    }

    /** Draws; what goes wrong in whatever way becomes a fault. */
    Drawing draw(Supplier<Drawing> work) {
        if (abandoned.get() >= MAX_ABANDONED) {
            return Drawing.failed(
                    "is not drawn: diagrams of this format are switched off for the rest of the build, since "
                            + MAX_ABANDONED + " of them took too long",
                    0);
        }
        AtomicReference<Drawing> result = new AtomicReference<>(Drawing.failed("takes too long to draw", 0));
        Thread thread = new Thread(null, () -> result.set(guarded(work)), "diagram", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            abandoned.incrementAndGet();
            thread.interrupt();
            return Drawing.failed("takes too long to draw", 0);
        }
        return Objects.requireNonNull(result.get(), "it never holds nothing");
    }

    /** The libraries throw whatever they like, and memory or stack may run out. */
    private static Drawing guarded(Supplier<Drawing> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            return Drawing.failed("is nested too deeply to be drawn", 0);
        } catch (OutOfMemoryError e) {
            return Drawing.failed("is too large to be drawn", 0);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return Drawing.failed("cannot be drawn (" + e.getClass().getSimpleName() + ")", 0);
        }
    }
}
