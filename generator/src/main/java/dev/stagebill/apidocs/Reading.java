package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;

/** What the readers of one OpenAPI document share. For one thread. */
final class Reading {
    /** More than the largest known definitions need; a hostile one is cut here. */
    private static final int MAX_SCHEMAS = 300_000;

    private final YamlMapping root;
    private final References references;
    private final Anchors anchors = new Anchors();
    private final Prose prose;
    private int schemas;

    Reading(YamlMapping root, Prose prose) {
        this.root = root;
        this.references = new References(root);
        this.prose = prose;
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

    /** Whether one more schema may be unfolded. */
    boolean mayUnfold() {
        return ++schemas <= MAX_SCHEMAS;
    }

    /** Whether the page leaves schemas out. */
    boolean cut() {
        return schemas > MAX_SCHEMAS;
    }
}
