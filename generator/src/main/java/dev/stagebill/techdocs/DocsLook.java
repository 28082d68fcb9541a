package dev.stagebill.techdocs;

import java.util.List;
import java.util.Optional;

/**
 * How a documentation wants to be shown.
 *
 * @param features {@code theme.features} of mkdocs.yml as written, such as {@code navigation.tabs}; those without a meaning here as well
 * @param copyright {@code copyright} of mkdocs.yml: a line for the foot of each page, in Markdown or HTML
 */
public record DocsLook(List<String> features, Optional<String> copyright) {
    /** Nothing is asked for. */
    public static final DocsLook PLAIN = new DocsLook(List.of(), Optional.empty());

    /** Copies the features. */
    public DocsLook {
        features = List.copyOf(features);
    }

    /** Whether a feature is asked for. */
    public boolean has(String feature) {
        return features.contains(feature);
    }
}
