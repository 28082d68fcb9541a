package dev.stagebill.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Queries over a portal with the places that answer them, judged by people, and how well a search answers them. */
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

    /** How many answers are looked through. */
    private static final int LOOKED_THROUGH = 10;

    /**
     * How well queries are answered.
     *
     * @param mean the mean of one through the place of the first good answer (MRR@10)
     * @param missed the queries whose first answer is none of the good ones, and where the first good one is
     */
    record Measured(double mean, List<String> missed) {}

    /** Asks the queries of one half. */
    static Measured measure(SearchReader reader, List<Judged> all, boolean unseen) {
        List<String> missed = new ArrayList<>();
        double mean = all.stream()
                .filter(judged -> judged.unseen() == unseen)
                .mapToDouble(judged -> reciprocalRank(reader, judged, missed))
                .average()
                .orElseThrow();
        return new Measured(mean, missed);
    }

    private static double reciprocalRank(SearchReader reader, Judged judged, List<String> missed) {
        List<SearchHit> hits = reader.search(judged.query(), LOOKED_THROUGH).hits();
        for (int i = 0; i < hits.size(); i++) {
            String target = hits.get(i).target();
            if (judged.targets().stream().anyMatch(target::startsWith)) {
                if (i > 0) {
                    missed.add(judged + " is number " + (i + 1));
                }
                return 1.0 / (i + 1);
            }
        }
        missed.add(judged + " is not found");
        return 0;
    }

    /** All of those over the sample portal, in the order of the file. */
    public static List<Judged> read() {
        return read("/search/relevance.txt");
    }

    /** All of a file, in its order. */
    static List<Judged> read(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RelevanceSet.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
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
