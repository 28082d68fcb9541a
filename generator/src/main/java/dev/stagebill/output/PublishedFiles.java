package dev.stagebill.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * What this process last published to a folder, so that the next publication writes only what differs: making and deleting files is what a small
 * change would otherwise cost most. Knows checksums, not texts.
 */
public final class PublishedFiles {
    private Map<String, FileMark> files = Map.of();
    private Optional<Path> folder = Optional.empty();

    /** Nothing has been published yet. */
    public PublishedFiles() {}

    /** What a file holds, by two checksums: they only have to tell a file from its own next version, and cost a tenth of a digest. */
    record FileMark(long first, long second, long size) {
        static FileMark of(byte[] bytes) {
            return new FileMark(sum(new CRC32(), bytes), sum(new CRC32C(), bytes), bytes.length);
        }

        private static long sum(Checksum checksum, byte[] bytes) {
            checksum.update(bytes);
            return checksum.getValue();
        }

        /** Whether a file still seems to hold it; somebody may have changed the folder meanwhile. */
        boolean isIn(Path file) {
            try {
                return Files.size(file) == size;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** Whether this folder is the one that was published to, and holds a portal. */
    boolean areIn(Path target) {
        return folder.filter(target::equals).isPresent() && Files.exists(target.resolve(Staging.MARKER.value()));
    }

    /** Whether a path of the folder holds this already. */
    boolean hold(String path, FileMark mark) {
        return mark.equals(files.get(path))
                && folder.filter(in -> mark.isIn(in.resolve(path))).isPresent();
    }

    /** The paths that were published, in their order. */
    Iterable<String> paths() {
        return files.keySet();
    }

    /** From now on nothing is known of the folder. */
    void forget() {
        files = Map.of();
        folder = Optional.empty();
    }

    void replace(Path target, Map<String, FileMark> published) {
        folder = Optional.of(target);
        files = new TreeMap<>(published);
    }
}
