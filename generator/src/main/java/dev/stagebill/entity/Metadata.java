package dev.stagebill.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metadata that all entities share.
 *
 * @param name as written, case kept
 * @param namespace as written, or {@code default}
 * @param title the name for people
 * @param description Markdown
 * @param labels by key, in the order of the file
 * @param annotations by key, in the order of the file
 * @param tags in the order of the file
 * @param links in the order of the file
 */
public record Metadata(
        String name,
        String namespace,
        Optional<String> title,
        Optional<String> description,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<String> tags,
        List<Link> links) {
    /** Copies the collections and keeps their order. */
    public Metadata {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
        tags = List.copyOf(tags);
        links = List.copyOf(links);
    }

    /** The value of an annotation. */
    public Optional<String> annotation(String key) {
        return Optional.ofNullable(annotations.get(key));
    }
}
