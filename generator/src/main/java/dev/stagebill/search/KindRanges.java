package dev.stagebill.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Which documents are of which kind: they are numbered by kind. */
final class KindRanges {
    private record Range(String kind, int first, int end) {}

    private final List<Range> ranges;

    private KindRanges(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** Reads {@code kinds} of the first file. */
    static KindRanges read(JsonNode kinds) {
        List<Range> ranges = new ArrayList<>();
        int first = 0;
        for (JsonNode kind : kinds) {
            int end = first + kind.get(1).asInt();
            ranges.add(new Range(kind.get(0).asString(), first, end));
            first = end;
        }
        return new KindRanges(ranges);
    }

    /** How many documents there are. */
    int documents() {
        return ranges.isEmpty() ? 0 : ranges.get(ranges.size() - 1).end();
    }

    /** The kind of a document. */
    String kindOf(int document) {
        return ranges.stream()
                .filter(range -> document < range.end())
                .findFirst()
                .orElseThrow()
                .kind();
    }

    /** The documents of a kind; of all kinds that begin like this when there is none and the word may go on. */
    Set<Integer> having(String kind, boolean open) {
        Set<Integer> exact = documents(range -> range.kind().equals(kind));
        return exact.isEmpty() && open ? documents(range -> range.kind().startsWith(kind)) : exact;
    }

    private Set<Integer> documents(java.util.function.Predicate<Range> chosen) {
        Set<Integer> documents = new HashSet<>();
        ranges.stream()
                .filter(chosen)
                .forEach(range -> IntStream.range(range.first(), range.end()).forEach(documents::add));
        return documents;
    }
}
