package dev.stagebill.render;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same work for many things on a bounded number of threads. */
final class Workers {
    private final int threads;

    Workers(int threads) {
        this.threads = threads;
    }

    /** Works on all things; fails like the first thing, in the order of the list, whose work failed. */
    <T> void forEach(List<T> things, Consumer<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>(things.size());
            things.forEach(thing -> running.add(pool.submit(() -> work.accept(thing))));
            for (Future<?> each : running) {
                await(each);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pages were written", e);
        }
    }
}
