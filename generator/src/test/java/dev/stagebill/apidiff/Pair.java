package dev.stagebill.apidiff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A row of a table of changes.
 *
 * @param part what of a definition the two texts are
 * @param rule the only rule that they fall under, or {@code none}
 */
record Pair(String part, String before, String after, String rule, String impact) {
    static List<Pair> in(String file) {
        try (InputStream in = Objects.requireNonNull(Pair.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pair::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pair of(String line) {
        String[] cells = line.split(" +\\| +", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException(line);
        }
        return new Pair(cells[0].strip(), cells[1], cells[2], cells[3], cells[4].strip());
    }

    @Override
    public String toString() {
        return rule + ": " + before + " -> " + after;
    }
}
