package dev.stagebill.apidiff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the changes of one API. The same change found in several operations is told once, with all of them. */
final class Changes {
    private static final int MAX_CHANGES = 5_000;

    private final Map<Key, Found> found = new LinkedHashMap<>();
    private int texts;
    private int left;

    /** What makes two findings one. */
    private record Key(String topic, String text) {}

    /** A change being put together. */
    private static final class Found {
        private Rule rule;
        private final Place place;
        private final Set<String> operations = new LinkedHashSet<>();

        Found(Rule rule, Place place) {
            this.rule = rule;
            this.place = place;
        }
    }

    /** A change of one place. */
    void add(Rule rule, Place place, String text) {
        add(rule, place, text, List.of());
    }

    /**
     * A change that touches operations. When the same text is told of requests and of responses, it is one change, judged by the worse of the two.
     */
    void add(Rule rule, Place place, String text, Collection<String> operations) {
        Key key = new Key(topic(rule), text);
        Found known = found.get(key);
        if (known == null) {
            if (found.size() >= MAX_CHANGES) {
                left++;
                return;
            }
            known = new Found(rule, place);
            found.put(key, known);
        }
        if (rule.impact().compareTo(known.rule.impact()) > 0) {
            known.rule = rule;
        }
        known.operations.addAll(operations);
    }

    private static String topic(Rule rule) {
        return rule.name().substring(rule.name().indexOf('.') + 1);
    }

    /** A description or title that is worded differently. */
    void text() {
        texts++;
    }

    int texts() {
        return texts;
    }

    /** What had to be left out. */
    List<String> notes() {
        return left == 0
                ? List.of()
                : List.of("There are " + left + " more changes than the " + MAX_CHANGES + " that are told.");
    }

    /** All of them, the most harmful first; otherwise in the order they were found. */
    List<ApiChange> all() {
        List<ApiChange> all = new ArrayList<>();
        found.forEach((key, change) -> all.add(new ApiChange(
                change.rule,
                change.place,
                key.text(),
                change.operations.stream().limit(ApiChange.MAX_OPERATIONS).toList(),
                change.operations.size())));
        all.sort(Comparator.comparing(ApiChange::impact).reversed().thenComparing(ApiChange::kind));
        return all;
    }
}
