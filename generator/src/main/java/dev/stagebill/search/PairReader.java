package dev.stagebill.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Finds pairs of words in the published files. */
final class PairReader {
    private final Function<String, JsonNode> files;
    private final int rangeBits;
    private final int fileBits;
    private final Map<Integer, Pairs> loaded = new HashMap<>();

    PairReader(Function<String, JsonNode> files, int rangeBits, int fileBits) {
        this.files = files;
        this.rangeBits = rangeBits;
        this.fileBits = fileBits;
    }

    /** The documents that have these words one after the other, and a few others. */
    Set<Integer> documents(String first, String second) {
        int range = Pairs.number(first, second) >>> (Pairs.BITS - rangeBits);
        int file = range >>> (rangeBits - fileBits);
        return loaded.computeIfAbsent(file, this::load).documents(range - (file << (rangeBits - fileBits)));
    }

    private Pairs load(int file) {
        return Pairs.read(files.apply(SearchFiles.name(SearchFiles.PAIRS, Integer.toString(file)))
                .get(2)
                .asString());
    }
}
