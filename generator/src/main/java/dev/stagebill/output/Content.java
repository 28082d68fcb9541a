package dev.stagebill.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a file will hold, made only when it is written. */
@FunctionalInterface
public interface Content {
    /** Writes all of it; does not close the stream. */
    void writeTo(OutputStream out) throws IOException;

    /** These bytes. */
    static Content of(byte[] bytes) {
        return out -> out.write(bytes);
    }

    /** This text, in UTF-8. */
    static Content of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
