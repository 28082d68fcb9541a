package dev.stagebill.differential;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was read of one page: facts as text, by their sort, in the order of the page. */
final class Facts {
    private final Map<Sort, List<String>> facts = new EnumMap<>(Sort.class);

    void add(Sort sort, String fact) {
        facts.computeIfAbsent(sort, key -> new ArrayList<>()).add(fact);
    }

    List<String> of(Sort sort) {
        return facts.getOrDefault(sort, List.of());
    }
}
