package dev.stagebill.theme;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A portal's own theme folder. A symbolic link counts only when it leads to a file inside of the folder. */
final class OverlayFiles implements ThemeFiles {
    private static final long MAX_BYTES = 16L << 20;

    private final SortedMap<String, Path> files;

    private OverlayFiles(SortedMap<String, Path> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** The files of this folder; stops the build when the folder is missing. */
    static OverlayFiles of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw BuildStopped.configuration(
                    Diagnostic.error("theme.missing-folder", "theme.folder names " + folder + ", which is no folder")
                            .hint("make the folder, or remove theme.folder from the portal file"));
        }
        try {
            return new OverlayFiles(list(folder, folder.toRealPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, Path> list(Path folder, Path realFolder) throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (Files.isRegularFile(file) && file.toRealPath().startsWith(realFolder)) {
                    found.put(folder.relativize(file).toString().replace('\\', '/'), file);
                }
            }
        }
        return found;
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new java.util.TreeSet<>(files.keySet()));
    }

    @Override
    public Optional<byte[]> read(String name) {
        return Optional.ofNullable(files.get(name)).map(OverlayFiles::bytes);
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw BuildStopped.configuration(
                        Diagnostic.error("theme.file-too-large", file + " has more than " + MAX_BYTES + " bytes")
                                .hint("keep large files out of the theme folder"));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
