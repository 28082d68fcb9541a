package dev.stagebill.search;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps the pairs of words of all documents in a temporary file until it is known how many there are, then sorts them into ranges. */
final class PairFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final DataOutputStream out;
    private int documents;
    private long pairs;

    PairFile(Path folder) throws IOException {
        this.file = Files.createTempFile(folder, "pairs", ".tmp");
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    /** Adds the pairs of the next document, which may come several times. */
    void add(IntStream numbers) throws IOException {
        int[] distinct = numbers.sorted().distinct().toArray();
        out.writeInt(distinct.length);
        for (int number : distinct) {
            out.writeInt(number);
        }
        pairs += distinct.length;
        documents++;
    }

    /** For each range of pairs the distances of the documents that have one in it, as text; a power of two of them. */
    List<String> ranges() throws IOException {
        out.flush();
        int bits = Pairs.rangeBits(pairs, documents);
        int[] ends = new int[1 << bits];
        read(bits, (document, range) -> ends[range]++);
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        int[] sorted = new int[Math.toIntExact(pairs)];
        int[] starts = new int[ends.length];
        System.arraycopy(ends, 0, starts, 1, ends.length - 1);
        int[] next = starts.clone();
        read(bits, (document, range) -> sorted[next[range]++] = document);
        List<String> ranges = new ArrayList<>(ends.length);
        for (int i = 0; i < ends.length; i++) {
            ranges.add(distances(sorted, starts[i], ends[i]));
        }
        return ranges;
    }

    private interface PairSink {
        void accept(int document, int range);
    }

    private void read(int bits, PairSink sink) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
            for (int document = 0; document < documents; document++) {
                for (int left = next(in, buffer); left > 0; left--) {
                    sink.accept(document, next(in, buffer) >>> (Pairs.BITS - bits));
                }
            }
        }
    }

    /** The next number; numbers never lie across the end of the buffer, whose size is a multiple of theirs. */
    private static int next(FileChannel in, ByteBuffer buffer) throws IOException {
        if (!buffer.hasRemaining()) {
            buffer.clear();
            while (buffer.position() % Integer.BYTES != 0 || buffer.position() == 0) {
                if (in.read(buffer) < 0) {
                    throw new EOFException("the pairs of words were not written to their end");
                }
            }
            buffer.flip();
        }
        return buffer.getInt();
    }

    private static String distances(int[] documents, int start, int end) {
        StringBuilder distances = new StringBuilder(end - start);
        int previous = -1;
        for (int i = start; i < end; i++) {
            if (documents[i] != previous) {
                Symbols.append(distances, documents[i] - previous - 1);
                previous = documents[i];
            }
        }
        return distances.toString();
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
