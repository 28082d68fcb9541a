package dev.stagebill.apidiff;

import static dev.stagebill.apidiff.ChangeKind.ADDED;
import static dev.stagebill.apidiff.ChangeKind.CHANGED;
import static dev.stagebill.apidiff.ChangeKind.DEPRECATED;
import static dev.stagebill.apidiff.ChangeKind.REMOVED;
import static dev.stagebill.apidiff.Impact.BREAKING;
import static dev.stagebill.apidiff.Impact.COMPATIBLE;
import static dev.stagebill.apidiff.Impact.PERHAPS;

/** The rules of Protocol Buffers. */
enum ProtoRule {
    PACKAGE_CHANGED("protobuf.package-changed", CHANGED, BREAKING),
    SYNTAX_CHANGED("protobuf.syntax-changed", CHANGED, PERHAPS),
    FILE_OPTION_CHANGED("protobuf.file-option-changed", CHANGED, PERHAPS),
    TYPE_ADDED("protobuf.type-added", ADDED, COMPATIBLE),
    TYPE_REMOVED("protobuf.type-removed", REMOVED, BREAKING),
    TYPE_KIND_CHANGED("protobuf.type-kind-changed", CHANGED, BREAKING),
    TYPE_DEPRECATED("protobuf.type-deprecated", DEPRECATED, COMPATIBLE),
    FIELD_ADDED("protobuf.field-added", ADDED, COMPATIBLE),
    REQUIRED_FIELD_ADDED("protobuf.required-field-added", ADDED, BREAKING),
    FIELD_REMOVED("protobuf.field-removed", REMOVED, BREAKING),
    FIELD_REMOVED_UNRESERVED("protobuf.field-removed-without-reserve", REMOVED, BREAKING),
    FIELD_NUMBER_CHANGED("protobuf.field-number-changed", CHANGED, BREAKING),
    FIELD_RENAMED("protobuf.field-renamed", CHANGED, BREAKING),
    FIELD_JSON_NAME_CHANGED("protobuf.field-json-name-changed", CHANGED, BREAKING),
    FIELD_TYPE_CHANGED("protobuf.field-type-changed", CHANGED, BREAKING),
    FIELD_TYPE_CHANGED_ALIKE("protobuf.field-type-changed-alike", CHANGED, PERHAPS),
    FIELD_LABEL_CHANGED("protobuf.field-label-changed", CHANGED, BREAKING),
    FIELD_PRESENCE_CHANGED("protobuf.field-presence-changed", CHANGED, PERHAPS),
    FIELD_ONEOF_CHANGED("protobuf.field-oneof-changed", CHANGED, BREAKING),
    FIELD_DEFAULT_CHANGED("protobuf.field-default-changed", CHANGED, PERHAPS),
    FIELD_DEPRECATED("protobuf.field-deprecated", DEPRECATED, COMPATIBLE),
    VALUE_ADDED("protobuf.enum-value-added", ADDED, PERHAPS),
    VALUE_REMOVED("protobuf.enum-value-removed", REMOVED, BREAKING),
    VALUE_REMOVED_UNRESERVED("protobuf.enum-value-removed-without-reserve", REMOVED, BREAKING),
    VALUE_RENAMED("protobuf.enum-value-renamed", CHANGED, BREAKING),
    VALUE_DEPRECATED("protobuf.enum-value-deprecated", DEPRECATED, COMPATIBLE),
    RESERVED_REMOVED("protobuf.reserved-removed", REMOVED, BREAKING),
    EXTENSION_RANGE_REMOVED("protobuf.extension-range-removed", REMOVED, BREAKING),
    SERVICE_ADDED("protobuf.service-added", ADDED, COMPATIBLE),
    SERVICE_REMOVED("protobuf.service-removed", REMOVED, BREAKING),
    METHOD_ADDED("protobuf.method-added", ADDED, COMPATIBLE),
    METHOD_REMOVED("protobuf.method-removed", REMOVED, BREAKING),
    METHOD_INPUT_CHANGED("protobuf.method-request-changed", CHANGED, BREAKING),
    METHOD_OUTPUT_CHANGED("protobuf.method-response-changed", CHANGED, BREAKING),
    METHOD_STREAMING_CHANGED("protobuf.method-streaming-changed", CHANGED, BREAKING),
    METHOD_DEPRECATED("protobuf.method-deprecated", DEPRECATED, COMPATIBLE);

    private final String title;
    private final ChangeKind kind;
    private final Impact impact;

    ProtoRule(String title, ChangeKind kind, Impact impact) {
        this.title = title;
        this.kind = kind;
        this.impact = impact;
    }

    Rule rule() {
        return new Rule(title, kind, impact);
    }
}
