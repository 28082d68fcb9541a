package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.HashSet;
import java.util.Set;

/** What the readers of one OpenAPI document share. For one thread. */
final class Reading {
    /** More than the largest known definitions need; a hostile one is cut here. */
    private static final int MAX_SCHEMAS = 300_000;

    private final YamlMapping root;
    private final References references;
    private final Anchors anchors = new Anchors();
    private final Prose prose;
    private final Set<String> propertyNames = new HashSet<>();
    private int schemas;

    Reading(YamlMapping root, Prose prose) {
        this.root = root;
        this.references = new References(root);
        this.prose = prose;
        collectNames(root);
    }

    private void collectNames(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::collectNames);
        } else if (node instanceof YamlMapping mapping) {
            mapping.mapping("properties")
                    .ifPresent(properties ->
                            propertyNames.addAll(properties.entries().keySet()));
            mapping.entries().values().forEach(entry -> collectNames(entry.value()));
        }
    }

    YamlMapping root() {
        return root;
    }

    References references() {
        return references;
    }

    Anchors anchors() {
        return anchors;
    }

    Prose prose() {
        return prose;
    }

    /** Whether the document is in the older format (OpenAPI 2.0, "Swagger"). */
    boolean legacy() {
        return root.present("swagger").isPresent();
    }

    /** Whether a property somewhere in the document has this name. A type of the same name is then given a name of its own on the page. */
    boolean isPropertyName(String name) {
        return propertyNames.contains(name);
    }

    /** Whether one more schema may be unfolded. */
    boolean mayUnfold() {
        return ++schemas <= MAX_SCHEMAS;
    }

    /** Whether the page leaves schemas out. */
    boolean cut() {
        return schemas > MAX_SCHEMAS;
    }
}
