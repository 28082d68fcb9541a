package dev.stagebill.output;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A folder beside the target in which a portal is put together; it takes the place of the target only when it is complete, so that a
 * failed build leaves the previous portal as it was. When it is known what the target holds, only the files that differ are put together and
 * moved into it. Many threads may write.
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
    private final Optional<PublishedFiles> last;
    private final boolean updates;
    private final Map<String, PublishedFiles.FileMark> marks = new ConcurrentHashMap<>();

    private Staging(Path target, Path folder, Optional<PublishedFiles> last) {
        this.target = target;
        this.folder = folder;
        this.last = last;
        this.updates = last.filter(files -> files.areIn(target)).isPresent();
    }

    /**
     * Prepares a new portal for this target folder.
     *
     * @throws IllegalStateException when the target holds files that Stagebill did not write
     */
    public static Staging beside(Path target) {
        return beside(target, Optional.empty());
    }

    /**
     * Prepares a new portal for this target folder.
     *
     * @param last what this process published to the folder before; told what it publishes now
     * @throws IllegalStateException when the target holds files that Stagebill did not write
     */
    public static Staging beside(Path target, Optional<PublishedFiles> last) {
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
            return new Staging(absolute, Files.createTempDirectory(parent, "." + name + ".staging"), last);
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
            if (last.isPresent()) {
                writeDifferent(last.get(), path.value(), content);
                return true;
            }
            makeFolder(file);
            try (CountingStream out = new CountingStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    private void writeDifferent(PublishedFiles before, String path, Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        content.writeTo(out);
        PublishedFiles.FileMark mark = PublishedFiles.FileMark.of(out.toByteArray());
        marks.put(path, mark);
        bytes.addAndGet(mark.size());
        if (!updates || !before.hold(path, mark)) {
            Path file = folder.resolve(path);
            makeFolder(file);
            Files.write(file, out.toByteArray());
        }
    }

    private void makeFolder(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null && !madeFolders.contains(parent)) {
            Files.createDirectories(parent);
            madeFolders.add(parent);
        }
    }

    /** Puts the portal in the place of the target: with two renames, or by moving into it what differs. */
    public Publication publish() {
        if (updates) {
            last.ifPresent(this::update);
        } else {
            replace();
        }
        last.ifPresent(files -> files.replace(target, marks));
        return new Publication(target, taken.size(), bytes.get());
    }

    private void update(PublishedFiles before) {
        List<String> gone = new ArrayList<>();
        before.paths().forEach(gone::add);
        gone.removeIf(marks::containsKey);
        before.forget();
        try {
            // First what is gone: a file may make room for a folder.
            for (String path : gone) {
                remove(target.resolve(path));
            }
            for (String path : new TreeSet<>(marks.keySet())) {
                move(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void move(String path) throws IOException {
        Path file = folder.resolve(path);
        if (Files.exists(file)) {
            Path place = target.resolve(path);
            Files.createDirectories(Objects.requireNonNull(place.getParent(), "the target is a folder"));
            Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes a file, and its folders up to the first that holds something else. */
    private void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        for (Path parent = file.getParent(); parent != null && !parent.equals(target); parent = parent.getParent()) {
            try {
                Files.deleteIfExists(parent);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    private void replace() {
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
