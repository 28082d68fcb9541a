package dev.stagebill.apidocs;

import dev.stagebill.output.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A text that is made once and held in little memory until it is written.
 *
 * @param bytes how large it is in UTF-8
 * @param content the text
 */
record PackedText(long bytes, Content content) {
    /** A definition has at most 32 million characters; repeated parts of it can be many times that. */
    private static final long MAX_BYTES = 100_000_000;

    /** Something that writes a text. */
    @FunctionalInterface
    interface Text {
        void print(Appendable out) throws IOException;
    }

    /** The text; empty when it is larger than anybody would want it. */
    static Optional<PackedText> of(Text text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        Counted counted = new Counted(new DeflaterOutputStream(packed, deflater));
        try (Writer writer = new OutputStreamWriter(counted, StandardCharsets.UTF_8)) {
            text.print(writer);
        } catch (TooLarge e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        byte[] bytes = packed.toByteArray();
        return Optional.of(new PackedText(counted.bytes, out -> unpack(bytes, out)));
    }

    private static void unpack(byte[] packed, OutputStream out) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            in.transferTo(out);
        }
    }

    /** What is written has no end in sight. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what goes through, and stops when it is too much. */
    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private long bytes;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            bytes += length;
            if (bytes > MAX_BYTES) {
                throw new TooLarge();
            }
            out.write(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (bytes <= MAX_BYTES) {
                out.close();
            }
        }
    }
}
