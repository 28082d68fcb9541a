package dev.stagebill.portal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads of one build; they end with it. */
record WorkerPool(ExecutorService threads) implements AutoCloseable {
    /** Nested Markdown descends deeply; the limits of the parsers are far below what this stack holds. */
    private static final long STACK_BYTES = 16L << 20;

    static WorkerPool of(int threads) {
        return new WorkerPool(Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(null, work, "stagebill-worker", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        }));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
