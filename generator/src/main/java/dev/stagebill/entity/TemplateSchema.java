package dev.stagebill.entity;

import static dev.stagebill.entity.Schema.condition;
import static dev.stagebill.entity.Schema.filled;
import static dev.stagebill.entity.Schema.list;
import static dev.stagebill.entity.Schema.mapping;
import static dev.stagebill.entity.Schema.text;

import java.util.List;

/** The {@code spec} of a software template ({@code plugins/scaffolder-common}: {@code Template.v1beta3.schema.json}). */
final class TemplateSchema {
    private static final Schema PERMISSIONS = mapping().allow("tags", list(text()));
    private static final Schema PAGE = mapping().allow("backstage:permissions", PERMISSIONS);

    private static final Schema DECORATORS = list(mapping().allow("id", text()).allow("input", mapping()));

    private static final Schema STEP = mapping()
            .require("action", text())
            .allow("id", text())
            .allow("name", text())
            .allow("input", mapping())
            .allow("if", condition())
            .allow("backstage:permissions", PERMISSIONS);

    private static final Schema.Fields LABELLED =
            mapping().allow("if", condition()).allow("title", filled()).allow("icon", filled());

    private static final Schema OUTPUT = mapping()
            .allow("links", list(LABELLED.allow("url", filled()).allow("entityRef", filled())))
            .allow("text", list(LABELLED.allow("content", text())))
            .andOthers(text());

    private static final Schema BUTTONS = mapping()
            .allow("backButtonText", text())
            .allow("createButtonText", text())
            .allow("reviewButtonText", text());

    static final Schema.Fields SCHEMA = mapping()
            .require("type", filled())
            .require("steps", list(STEP))
            .allow("owner", filled())
            .allow("lifecycle", filled())
            .allow("parameters", TemplateSchema::checkPages)
            .allow("secrets", mapping().allow("schema", mapping()))
            .allow("presentation", mapping().allow("buttonLabels", BUTTONS))
            .allow("EXPERIMENTAL_recovery", mapping().allow("EXPERIMENTAL_strategy", text()))
            .allow("formDecorators", DECORATORS)
            .allow("EXPERIMENTAL_formDecorators", DECORATORS)
            .allow("output", OUTPUT);

    private TemplateSchema() {}

    /** One page, or a list of them; what is wrong in a list is named at the list, as in Backstage. */
    private static void checkPages(Spot spot, Findings findings) {
        if (spot.node().asSequence().isEmpty()) {
            PAGE.check(spot, findings);
            return;
        }
        Findings inner = findings.apart();
        list(PAGE).check(spot, inner);
        List<String> troubles =
                inner.all().stream().map(found -> found.message()).distinct().toList();
        if (!troubles.isEmpty()) {
            findings.invalid(spot, "must be a mapping or a list of mappings: " + String.join("; ", troubles), "");
        }
    }
}
