package dev.stagebill.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The script and the stylesheet that the preview adds to pages. */
final class OwnFiles {
    private OwnFiles() {}

    static byte[] bytes(String name) {
        try (InputStream stream = OwnFiles.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String type(String name) {
        return name.endsWith(".js") ? "text/javascript;charset=utf-8" : "text/css;charset=utf-8";
    }
}
