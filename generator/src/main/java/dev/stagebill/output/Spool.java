package dev.stagebill.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps texts out of memory between the stage that makes them and the stage that writes them: one temporary file, appended to by any
 * thread and read back by position. The file disappears when the spool is closed.
 */
public final class Spool implements AutoCloseable {
    private final FileChannel channel;
    private long end;

    private Spool(FileChannel channel) {
        this.channel = channel;
    }

    /** A new spool in a temporary file of this folder, which is made when it is missing. */
    public static Spool in(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "spool", ".tmp");
            return new Spool(FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text in the spool.
     *
     * @param spool where it lies
     * @param offset its first byte
     * @param length its bytes in UTF-8
     */
    public record Text(Spool spool, long offset, int length) {
        /** The text, read back. Fails when the spool has been closed. */
        public String read() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        /** The bytes of the text in UTF-8, read back. */
        public byte[] bytes() {
            return spool.read(offset, length);
        }
    }

    /** Stores a text. */
    public Text put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long offset = reserve(bytes.length);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            long position = offset;
            while (buffer.hasRemaining()) {
                position += channel.write(buffer, position);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Text(this, offset, bytes.length);
    }

    /** How many bytes have been stored. */
    public synchronized long bytes() {
        return end;
    }

    private synchronized long reserve(int length) {
        long offset = end;
        end += length;
        return offset;
    }

    private byte[] read(long offset, int length) {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position()) < 0) {
                    throw new IOException("the spool ends before offset " + (offset + length));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.array();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
