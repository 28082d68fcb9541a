package dev.stagebill.entity;

import static dev.stagebill.entity.Schema.filled;
import static dev.stagebill.entity.Schema.list;

import java.util.Map;

/** The {@code spec} of an AiResource, by its type ({@code packages/catalog-model}: {@code AiResource.v1alpha1.*.schema.json}). */
final class AiResourceSchemas {
    private static final int MAX_COMPATIBILITY = 500;
    private static final Schema TEXTS = list(filled());

    static final Schema.Fields PLAIN =
            KindSchemas.owned("type", "lifecycle", "owner").allow("system", filled());

    private static final Map<String, Schema> BY_TYPE = Map.of(
            "skill",
            PLAIN.allow("disciplines", TEXTS)
                    .allow("categories", TEXTS)
                    .allow("agents", TEXTS)
                    .allow("dependsOn", TEXTS)
                    .allow("allowedTools", filled())
                    .allow("license", filled())
                    .allow("compatibility", filled(MAX_COMPATIBILITY)),
            "rule",
            PLAIN.require("category", filled()).require("rationale", filled()).allow("disciplines", TEXTS),
            "plugin",
            PLAIN.require("skills", TEXTS).allow("version", filled()),
            "marketplace",
            PLAIN.require("plugins", TEXTS).allow("version", filled()));

    private AiResourceSchemas() {}

    static Schema of(String type) {
        return BY_TYPE.getOrDefault(type, PLAIN);
    }
}
