package dev.stagebill.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The names of files on disk. */
final class FileNames {
    private FileNames() {}

    /**
     * The name of a file in full Unicode. Java turns names into text by the locale of the process, and in the locale "C", as build containers have
     * it, every accent becomes a replacement character; the address of the file still holds the bytes of the name.
     *
     * @return empty when the name is not UTF-8
     */
    static Optional<String> of(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        boolean plain = name.chars().allMatch(c -> c < 0x80 && c != '?');
        return plain ? Optional.of(name) : decode(file);
    }

    private static Optional<String> decode(Path file) {
        String address = file.toUri().getRawPath().replaceAll("/+$", "");
        String raw = address.substring(address.lastIndexOf('/') + 1).replace("+", "%2B");
        String name = URLDecoder.decode(raw, StandardCharsets.UTF_8);
        return Optional.of(name).filter(text -> text.indexOf('\uFFFD') < 0);
    }
}
