package dev.stagebill.apidiff;

import static dev.stagebill.apidiff.ChangeKind.ADDED;
import static dev.stagebill.apidiff.ChangeKind.CHANGED;
import static dev.stagebill.apidiff.ChangeKind.DEPRECATED;
import static dev.stagebill.apidiff.ChangeKind.REMOVED;
import static dev.stagebill.apidiff.Impact.BREAKING;
import static dev.stagebill.apidiff.Impact.COMPATIBLE;
import static dev.stagebill.apidiff.Impact.PERHAPS;

/**
 * The rules of JSON Schema. What consumers send may become more but not less, what they receive may become less but not more; so each rule has
 * two names and two impacts.
 */
enum SchemaRule {
    TYPE_CHANGED("type-changed", CHANGED, BREAKING, BREAKING),
    TYPE_NARROWED("type-narrowed", CHANGED, BREAKING, COMPATIBLE),
    TYPE_WIDENED("type-widened", CHANGED, COMPATIBLE, BREAKING),
    BECAME_NULLABLE("became-nullable", CHANGED, COMPATIBLE, BREAKING),
    BECAME_NOT_NULLABLE("became-not-nullable", CHANGED, BREAKING, COMPATIBLE),
    FORMAT_CHANGED("format-changed", CHANGED, BREAKING, BREAKING),
    FORMAT_NARROWED("format-narrowed", CHANGED, BREAKING, COMPATIBLE),
    FORMAT_WIDENED("format-widened", CHANGED, COMPATIBLE, BREAKING),
    CONSTRAINT_CHANGED("constraint-changed", CHANGED, PERHAPS, PERHAPS),
    CONSTRAINT_NARROWED("constraint-narrowed", CHANGED, BREAKING, COMPATIBLE),
    CONSTRAINT_WIDENED("constraint-widened", CHANGED, COMPATIBLE, BREAKING),
    ENUM_VALUE_ADDED("enum-value-added", ADDED, COMPATIBLE, PERHAPS),
    ENUM_VALUE_REMOVED("enum-value-removed", REMOVED, BREAKING, COMPATIBLE),
    ENUM_ADDED("enum-added", CHANGED, BREAKING, COMPATIBLE),
    ENUM_REMOVED("enum-removed", CHANGED, COMPATIBLE, BREAKING),
    DEFAULT_CHANGED("default-changed", CHANGED, PERHAPS, COMPATIBLE),
    PROPERTY_ADDED("property-added", ADDED, COMPATIBLE, COMPATIBLE),
    REQUIRED_PROPERTY_ADDED("required-property-added", ADDED, BREAKING, COMPATIBLE),
    PROPERTY_REMOVED("property-removed", REMOVED, PERHAPS, BREAKING),
    PROPERTY_BECAME_REQUIRED("property-became-required", CHANGED, BREAKING, COMPATIBLE),
    PROPERTY_BECAME_OPTIONAL("property-became-optional", CHANGED, COMPATIBLE, BREAKING),
    PROPERTY_DEPRECATED("property-deprecated", DEPRECATED, COMPATIBLE, COMPATIBLE),
    PROPERTY_REINSTATED("property-reinstated", CHANGED, COMPATIBLE, COMPATIBLE),
    BECAME_READ_ONLY("became-read-only", CHANGED, PERHAPS, COMPATIBLE),
    BECAME_WRITE_ONLY("became-write-only", CHANGED, COMPATIBLE, BREAKING),
    OTHER_PROPERTIES_FORBIDDEN("other-properties-forbidden", CHANGED, BREAKING, COMPATIBLE),
    OTHER_PROPERTIES_ALLOWED("other-properties-allowed", CHANGED, COMPATIBLE, PERHAPS),
    ALTERNATIVE_ADDED("alternative-added", ADDED, COMPATIBLE, PERHAPS),
    ALTERNATIVE_REMOVED("alternative-removed", REMOVED, BREAKING, COMPATIBLE),
    DISCRIMINATOR_CHANGED("discriminator-changed", CHANGED, PERHAPS, PERHAPS),
    SCHEMA_CHANGED("schema-changed", CHANGED, PERHAPS, PERHAPS);

    private final String topic;
    private final ChangeKind kind;
    private final Impact sent;
    private final Impact received;

    SchemaRule(String topic, ChangeKind kind, Impact sent, Impact received) {
        this.topic = topic;
        this.kind = kind;
        this.sent = sent;
        this.received = received;
    }

    /** The rule for what consumers send or what they receive. */
    Rule in(Direction direction) {
        return direction == Direction.REQUEST
                ? new Rule("request." + topic, kind, sent)
                : new Rule("response." + topic, kind, received);
    }
}
