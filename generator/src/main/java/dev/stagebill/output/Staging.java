package dev.stagebill.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A folder beside the target in which a portal is put together; it takes the place of the target only when it is complete, so that a
 * failed build leaves the previous portal as it was. Many threads may write.
 */
public final class Staging implements AutoCloseable {
    /** The file that marks a folder as written by Stagebill, so that nothing else is ever replaced. */
    public static final OutputPath MARKER = new OutputPath("stagebill.json");

    private static final int BUFFER = 1 << 14;

    private final Path target;
    private final Path folder;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Set<Path> madeFolders = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();

    private Staging(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /**
     * Prepares a new portal for this target folder.
     *
     * @throws IllegalStateException when the target holds files that Stagebill did not write
     */
    public static Staging beside(Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        if (!isReplaceable(absolute)) {
            throw new IllegalStateException(absolute + " holds files that are not a portal");
        }
        Path name = absolute.getFileName();
        Path parent = absolute.getParent();
        if (name == null || parent == null) {
            throw new IllegalStateException(absolute + " cannot be replaced");
        }
        try {
            Files.createDirectories(parent);
            return new Staging(absolute, Files.createTempDirectory(parent, "." + name + ".staging"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a portal may be published to this folder: it is missing, empty, or holds a portal already. */
    public static boolean isReplaceable(Path target) {
        if (!Files.exists(target)) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        if (Files.exists(target.resolve(MARKER.value()))) {
            return true;
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes one file.
     *
     * @return false, and nothing is written, when the path is taken already, also when it differs only in case (such paths are one file on
     *     some systems)
     */
    public boolean write(OutputPath path, Content content) {
        if (!taken.add(path.value().toLowerCase(Locale.ROOT))) {
            return false;
        }
        Path file = folder.resolve(path.value());
        try {
            makeFolder(file);
            try (CountingStream out = new CountingStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    private void makeFolder(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null && !madeFolders.contains(parent)) {
            Files.createDirectories(parent);
            madeFolders.add(parent);
        }
    }

    /** Puts the portal in the place of the target, with two renames. */
    public Publication publish() {
        Path old = folder.resolveSibling(folder.getFileName() + ".old");
        try {
            readableByAll();
            if (Files.exists(target)) {
                Files.move(target, old);
            }
            Files.move(folder, target);
            delete(old);
        } catch (IOException e) {
            restore(old);
            throw new UncheckedIOException(e);
        }
        return new Publication(target, taken.size(), bytes.get());
    }

    private void readableByAll() {
        java.io.File plain = folder.toFile();
        if (!plain.setReadable(true, false) || !plain.setExecutable(true, false)) {
            throw new IllegalStateException(folder + " cannot be made readable");
        }
    }

    private void restore(Path old) {
        if (Files.exists(old) && !Files.exists(target)) {
            try {
                Files.move(old, target);
            } catch (IOException e) {
                throw new UncheckedIOException("the previous portal is now in " + old, e);
            }
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private final class CountingStream extends BufferedOutputStream {
        CountingStream(OutputStream out) {
            super(
                    new OutputStream() {
                        @Override
                        public void write(int b) throws IOException {
                            out.write(b);
                            bytes.incrementAndGet();
                        }

                        @Override
                        public void write(byte[] b, int off, int len) throws IOException {
                            out.write(b, off, len);
                            bytes.addAndGet(len);
                        }

                        @Override
                        public void close() throws IOException {
                            out.close();
                        }
                    },
                    BUFFER);
        }
    }
}
