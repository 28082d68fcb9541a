package dev.stagebill.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The file that the numbers beside filters are counted with: for each key its most frequent values, and which documents have each. It is loaded
 * only when somebody looks at the filters, so no answer waits for it.
 */
final class FacetFile {
    /** The keys that are offered; kinds need no file, for documents are numbered by kind. */
    static final List<String> KEYS = List.of("owner", "type", "system", "lifecycle", "tag", "in");

    /** Areas of the portal; {@code in:} also takes names of entities, which are too many to offer. */
    private static final List<String> AREAS = List.of("in:docs", "in:catalog", "in:api");

    private static final int MAX_VALUES = 100;

    /** The documents that have a value, as the distance of each from the one before, less one. */
    private static final class Value {
        private final String name;
        private final StringBuilder distances = new StringBuilder();
        private int documents;
        private int last = -1;

        Value(String name) {
            this.name = name;
        }

        void add(int document) {
            if (document > last) {
                Symbols.append(distances, document - last - 1);
                last = document;
                documents++;
            }
        }
    }

    private final Map<String, Map<String, Value>> keys = new TreeMap<>(Comparator.comparing(KEYS::indexOf));
    private int documents;

    /** Adds the next document. */
    void add(SearchDocument document) {
        document.filters().stream().filter(FacetFile::isOffered).forEach(this::add);
        documents++;
    }

    private void add(String filter) {
        String key = key(filter);
        String value = Filters.value(filter.substring(key.length() + 1));
        keys.computeIfAbsent(key, each -> new TreeMap<>())
                .computeIfAbsent(value, Value::new)
                .add(documents);
    }

    private static String key(String filter) {
        return filter.substring(0, Math.max(0, filter.indexOf(':')));
    }

    /** Owners are offered by their name, not once more by their whole reference; what cannot be typed is not offered. */
    private static boolean isOffered(String filter) {
        String key = key(filter);
        boolean reference = key.equals("owner") && filter.indexOf(':', key.length() + 1) >= 0;
        return key.equals("in") ? AREAS.contains(filter) : KEYS.contains(key) && !reference && filter.indexOf('"') < 0;
    }

    /** Writes the file. */
    void write(SearchFiles files) {
        String content = keys.entrySet().stream()
                .map(each -> Script.string(each.getKey()) + ":"
                        + Script.string(values(each.getValue().values())))
                .collect(Collectors.joining(",\n", "{", "}"));
        files.write(SearchFiles.FACETS, Script.of(Script.string(SearchFiles.FACETS), content));
    }

    private static String values(Collection<Value> values) {
        return values.stream()
                .sorted(Comparator.comparingInt((Value value) -> -value.documents)
                        .thenComparing(value -> value.name))
                .limit(MAX_VALUES)
                .map(value -> value.name + " " + value.distances)
                .collect(Collectors.joining("|"));
    }
}
