package dev.stagebill.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds the files of which a repository holds only a pointer (the Git LFS specification, version 1). */
final class LfsPointers {
    /** A pointer is smaller than this. */
    static final int MAX_BYTES = 1024;

    private static final String FIRST_LINE = "version https://git-lfs.github.com/spec/v1";
    private static final int MAX_ATTRIBUTES_BYTES = 1 << 16;

    private LfsPointers() {}

    /** Reads the content of files no larger than a limit; empty content for larger ones. */
    @FunctionalInterface
    interface Small {
        byte[] read(SourceFile file, int limit) throws IOException;
    }

    /** The files that are not pointers. Only looked for where a {@code .gitattributes} speaks of LFS. */
    static List<SourceFile> without(Collection<SourceFile> files, Small small, Leftovers leftovers) throws IOException {
        if (!isUsed(files, small)) {
            return List.copyOf(files);
        }
        List<SourceFile> real = new ArrayList<>();
        for (SourceFile file : files) {
            if (text(small.read(file, MAX_BYTES)).startsWith(FIRST_LINE)) {
                leftovers.add(Leftovers.Reason.LFS, file.path());
            } else {
                real.add(file);
            }
        }
        return real;
    }

    private static boolean isUsed(Collection<SourceFile> files, Small small) throws IOException {
        for (SourceFile file : files) {
            if (file.name().equals(".gitattributes")
                    && text(small.read(file, MAX_ATTRIBUTES_BYTES)).contains("filter=lfs")) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
