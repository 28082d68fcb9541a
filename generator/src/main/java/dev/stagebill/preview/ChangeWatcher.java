package dev.stagebill.preview;

import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits until something changes that a build reads, and until it stops changing, then calls for a build; on a thread of its own. */
final class ChangeWatcher implements AutoCloseable {
    /** An editor that saves, or a git checkout, changes several files within moments. */
    private static final long QUIET_MILLIS = 150;

    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Runnable changed;
    private final WatchService service;
    private final WatchedFolders folders;
    private final Thread thread = new Thread(this::run, "preview-watch");

    ChangeWatcher(Runnable changed, Consumer<Diagnostic> warnings) {
        this.changed = changed;
        try {
            this.service = FileSystems.getDefault().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.folders = new WatchedFolders(service, warnings);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** From now on, looks at these. */
    void watch(PreviewBuild.Watched watched) {
        folders.watch(watched);
    }

    private void run() {
        try {
            while (true) {
                if (folders.isRelevant(service.take())) {
                    awaitQuiet();
                    changed.run();
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // The preview ends.
        }
    }

    private void awaitQuiet() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        @Nullable WatchKey key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        while (key != null) {
            boolean relevant = folders.isRelevant(key);
            long left = end - System.nanoTime();
            key = relevant && left <= 0 ? null : service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
