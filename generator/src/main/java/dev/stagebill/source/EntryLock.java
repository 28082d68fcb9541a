package dev.stagebill.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Keeps all but one from writing an entry of the cache, in this process and in others. */
final class EntryLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 50;

    private final FileChannel channel;

    private EntryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, as soon as nobody else has it; empty when that takes longer than the patience. */
    static Optional<EntryLock> acquire(Path file, Duration patience) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        long end = System.nanoTime() + patience.toNanos();
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            while (!isLocked(channel)) {
                if (System.nanoTime() - end > 0) {
                    channel.close();
                    return Optional.empty();
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            return Optional.of(new EntryLock(channel));
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + file, e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it.
            return false;
        }
    }

    /** The file stays: another process may be waiting for it. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
