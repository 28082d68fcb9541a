package dev.stagebill.apidiff;

import static dev.stagebill.apidiff.ChangeKind.ADDED;
import static dev.stagebill.apidiff.ChangeKind.CHANGED;
import static dev.stagebill.apidiff.ChangeKind.DEPRECATED;
import static dev.stagebill.apidiff.ChangeKind.REMOVED;
import static dev.stagebill.apidiff.Impact.BREAKING;
import static dev.stagebill.apidiff.Impact.COMPATIBLE;
import static dev.stagebill.apidiff.Impact.PERHAPS;

/** The rules of GraphQL. */
enum GraphQlRule {
    TYPE_ADDED("graphql.type-added", ADDED, COMPATIBLE),
    TYPE_REMOVED("graphql.type-removed", REMOVED, BREAKING),
    TYPE_KIND_CHANGED("graphql.type-kind-changed", CHANGED, BREAKING),
    ROOT_CHANGED("graphql.root-type-changed", CHANGED, BREAKING),
    FIELD_ADDED("graphql.field-added", ADDED, COMPATIBLE),
    INTERFACE_FIELD_ADDED("graphql.interface-field-added", ADDED, COMPATIBLE),
    FIELD_REMOVED("graphql.field-removed", REMOVED, BREAKING),
    FIELD_TYPE_CHANGED("graphql.field-type-changed", CHANGED, BREAKING),
    FIELD_TYPE_NARROWED("graphql.field-type-narrowed", CHANGED, COMPATIBLE),
    FIELD_DEPRECATED("graphql.field-deprecated", DEPRECATED, COMPATIBLE),
    FIELD_REINSTATED("graphql.field-reinstated", CHANGED, COMPATIBLE),
    ARGUMENT_ADDED("graphql.argument-added", ADDED, COMPATIBLE),
    REQUIRED_ARGUMENT_ADDED("graphql.required-argument-added", ADDED, BREAKING),
    ARGUMENT_REMOVED("graphql.argument-removed", REMOVED, BREAKING),
    ARGUMENT_TYPE_CHANGED("graphql.argument-type-changed", CHANGED, BREAKING),
    ARGUMENT_TYPE_WIDENED("graphql.argument-type-widened", CHANGED, COMPATIBLE),
    ARGUMENT_DEFAULT_CHANGED("graphql.argument-default-changed", CHANGED, PERHAPS),
    ARGUMENT_DEPRECATED("graphql.argument-deprecated", DEPRECATED, COMPATIBLE),
    INPUT_FIELD_ADDED("graphql.input-field-added", ADDED, COMPATIBLE),
    REQUIRED_INPUT_FIELD_ADDED("graphql.required-input-field-added", ADDED, BREAKING),
    INPUT_FIELD_REMOVED("graphql.input-field-removed", REMOVED, BREAKING),
    INPUT_FIELD_TYPE_CHANGED("graphql.input-field-type-changed", CHANGED, BREAKING),
    INPUT_FIELD_TYPE_WIDENED("graphql.input-field-type-widened", CHANGED, COMPATIBLE),
    INPUT_FIELD_DEFAULT_CHANGED("graphql.input-field-default-changed", CHANGED, PERHAPS),
    INPUT_FIELD_DEPRECATED("graphql.input-field-deprecated", DEPRECATED, COMPATIBLE),
    ENUM_VALUE_ADDED("graphql.enum-value-added", ADDED, PERHAPS),
    ENUM_VALUE_REMOVED("graphql.enum-value-removed", REMOVED, BREAKING),
    ENUM_VALUE_DEPRECATED("graphql.enum-value-deprecated", DEPRECATED, COMPATIBLE),
    UNION_MEMBER_ADDED("graphql.union-member-added", ADDED, PERHAPS),
    UNION_MEMBER_REMOVED("graphql.union-member-removed", REMOVED, BREAKING),
    INTERFACE_ADDED("graphql.interface-added", ADDED, PERHAPS),
    INTERFACE_REMOVED("graphql.interface-removed", REMOVED, BREAKING),
    DIRECTIVE_ADDED("graphql.directive-added", ADDED, COMPATIBLE),
    DIRECTIVE_REMOVED("graphql.directive-removed", REMOVED, BREAKING),
    DIRECTIVE_LOCATION_ADDED("graphql.directive-location-added", ADDED, COMPATIBLE),
    DIRECTIVE_LOCATION_REMOVED("graphql.directive-location-removed", REMOVED, BREAKING);

    private final String title;
    private final ChangeKind kind;
    private final Impact impact;

    GraphQlRule(String title, ChangeKind kind, Impact impact) {
        this.title = title;
        this.kind = kind;
        this.impact = impact;
    }

    Rule rule() {
        return new Rule(title, kind, impact);
    }
}
