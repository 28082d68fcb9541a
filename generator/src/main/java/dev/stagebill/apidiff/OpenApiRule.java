package dev.stagebill.apidiff;

import static dev.stagebill.apidiff.ChangeKind.ADDED;
import static dev.stagebill.apidiff.ChangeKind.CHANGED;
import static dev.stagebill.apidiff.ChangeKind.DEPRECATED;
import static dev.stagebill.apidiff.ChangeKind.REMOVED;
import static dev.stagebill.apidiff.Impact.BREAKING;
import static dev.stagebill.apidiff.Impact.COMPATIBLE;
import static dev.stagebill.apidiff.Impact.PERHAPS;

/** The rules of OpenAPI beyond those of schemas. */
enum OpenApiRule {
    PATH_ADDED("path.added", ADDED, COMPATIBLE),
    PATH_REMOVED("path.removed", REMOVED, BREAKING),
    OPERATION_ADDED("operation.added", ADDED, COMPATIBLE),
    OPERATION_REMOVED("operation.removed", REMOVED, BREAKING),
    OPERATION_DEPRECATED("operation.deprecated", DEPRECATED, COMPATIBLE),
    OPERATION_REINSTATED("operation.reinstated", CHANGED, COMPATIBLE),
    OPERATION_ID_CHANGED("operation.id-changed", CHANGED, PERHAPS),
    PARAMETER_ADDED("request.parameter-added", ADDED, COMPATIBLE),
    REQUIRED_PARAMETER_ADDED("request.required-parameter-added", ADDED, BREAKING),
    PARAMETER_REMOVED("request.parameter-removed", REMOVED, PERHAPS),
    PARAMETER_RENAMED("request.path-parameter-renamed", CHANGED, COMPATIBLE),
    PARAMETER_BECAME_REQUIRED("request.parameter-became-required", CHANGED, BREAKING),
    PARAMETER_BECAME_OPTIONAL("request.parameter-became-optional", CHANGED, COMPATIBLE),
    PARAMETER_DEPRECATED("request.parameter-deprecated", DEPRECATED, COMPATIBLE),
    PARAMETER_STYLE_CHANGED("request.parameter-style-changed", CHANGED, BREAKING),
    BODY_ADDED("request.body-added", ADDED, COMPATIBLE),
    REQUIRED_BODY_ADDED("request.required-body-added", ADDED, BREAKING),
    BODY_REMOVED("request.body-removed", REMOVED, PERHAPS),
    BODY_BECAME_REQUIRED("request.body-became-required", CHANGED, BREAKING),
    BODY_BECAME_OPTIONAL("request.body-became-optional", CHANGED, COMPATIBLE),
    REQUEST_MEDIA_TYPE_ADDED("request.media-type-added", ADDED, COMPATIBLE),
    REQUEST_MEDIA_TYPE_REMOVED("request.media-type-removed", REMOVED, BREAKING),
    STATUS_ADDED("response.status-added", ADDED, PERHAPS),
    STATUS_REMOVED("response.status-removed", REMOVED, BREAKING),
    ERROR_STATUS_ADDED("response.error-status-added", ADDED, COMPATIBLE),
    ERROR_STATUS_REMOVED("response.error-status-removed", REMOVED, PERHAPS),
    RESPONSE_MEDIA_TYPE_ADDED("response.media-type-added", ADDED, COMPATIBLE),
    RESPONSE_MEDIA_TYPE_REMOVED("response.media-type-removed", REMOVED, BREAKING),
    HEADER_ADDED("response.header-added", ADDED, COMPATIBLE),
    HEADER_REMOVED("response.header-removed", REMOVED, BREAKING),
    HEADER_BECAME_OPTIONAL("response.header-became-optional", CHANGED, BREAKING),
    SECURITY_ADDED("security.added", ADDED, BREAKING),
    SECURITY_REMOVED("security.removed", REMOVED, COMPATIBLE),
    SECURITY_WAY_ADDED("security.way-added", ADDED, COMPATIBLE),
    SECURITY_WAY_REMOVED("security.way-removed", REMOVED, BREAKING),
    SCOPE_ADDED("security.scope-added", ADDED, BREAKING),
    SCOPE_REMOVED("security.scope-removed", REMOVED, COMPATIBLE),
    SCHEME_CHANGED("security.scheme-changed", CHANGED, BREAKING),
    SERVER_ADDED("server.added", ADDED, COMPATIBLE),
    SERVER_REMOVED("server.removed", REMOVED, PERHAPS),
    SERVER_CHANGED("server.changed", CHANGED, PERHAPS),
    SCHEMA_ADDED("type.schema-added", ADDED, COMPATIBLE),
    SCHEMA_REMOVED("type.schema-removed", REMOVED, COMPATIBLE);

    private final String title;
    private final ChangeKind kind;
    private final Impact impact;

    OpenApiRule(String title, ChangeKind kind, Impact impact) {
        this.title = title;
        this.kind = kind;
        this.impact = impact;
    }

    Rule rule() {
        return new Rule(title, kind, impact);
    }
}
