package dev.stagebill.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Queries over the sample portal with the places that answer them, judged by people. */
public final class RelevanceSet {
    /**
     * A query.
     *
     * @param unseen whether it is for reporting only: weights are never chosen by it
     * @param query what somebody types
     * @param targets the beginnings of the addresses that answer it
     */
    public record Judged(boolean unseen, String query, List<String> targets) {}

    private RelevanceSet() {}

    /** All of them, in the order of the file. */
    public static List<Judged> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RelevanceSet.class.getResourceAsStream("/search/relevance.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RelevanceSet::judged)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judged judged(String line) {
        String[] parts = line.split(" \\| ", -1);
        return new Judged(
                parts[0].equals("unseen"), parts[1], List.of(parts[2].strip().split(" ", -1)));
    }
}
