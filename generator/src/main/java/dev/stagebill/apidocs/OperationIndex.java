package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds all operations of a document, and gives each its id before anything is read, so that links can lead forward. */
final class OperationIndex {
    static final int MAX_OPERATIONS = 20_000;

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final Reading reading;
    private final List<Entry> entries = new ArrayList<>();
    private int left;

    /** An operation before it is read. */
    record Entry(String id, String method, String path, YamlMapping item, YamlMapping operation, boolean webhook) {}

    private OperationIndex(Reading reading) {
        this.reading = reading;
    }

    static OperationIndex of(Reading reading) {
        OperationIndex index = new OperationIndex(reading);
        index.addAll("paths", false);
        index.addAll("webhooks", true);
        index.addAll("x-webhooks", true);
        return index;
    }

    List<Entry> entries() {
        return entries;
    }

    /** How many operations there were no room for. */
    int left() {
        return left;
    }

    private void addAll(String key, boolean webhook) {
        Fields.each(reading.root(), key, (path, node) -> {
            if (webhook || !path.startsWith("x-")) {
                reading.references().mapping(node).ifPresent(item -> item(item, path, webhook));
            }
        });
    }

    private void item(YamlMapping item, String path, boolean webhook) {
        operations(reading.references(), item, (method, operation) -> {
            if (entries.size() < MAX_OPERATIONS) {
                Optional<String> operationId = Fields.text(operation, "operationId");
                String id = reading.anchors().operation(operationId, method, path);
                entries.add(new Entry(id, method, path, item, operation, webhook));
            } else {
                left++;
            }
        });
    }

    /** Calls with each operation of a path item: those of the fixed methods, and since OpenAPI 3.2 those of further ones. */
    static void operations(References references, YamlMapping item, BiConsumer<String, YamlMapping> action) {
        item.entries().forEach((key, entry) -> {
            if (METHODS.contains(key.toLowerCase(Locale.ROOT))) {
                references
                        .mapping(entry.value())
                        .ifPresent(operation -> action.accept(key.toUpperCase(Locale.ROOT), operation));
            }
        });
        Fields.each(
                item,
                "additionalOperations",
                (method, node) -> references.mapping(node).ifPresent(operation -> action.accept(method, operation)));
    }
}
