package dev.stagebill.apidiff;

import static dev.stagebill.apidiff.ChangeKind.ADDED;
import static dev.stagebill.apidiff.ChangeKind.CHANGED;
import static dev.stagebill.apidiff.ChangeKind.DEPRECATED;
import static dev.stagebill.apidiff.ChangeKind.REMOVED;
import static dev.stagebill.apidiff.Impact.BREAKING;
import static dev.stagebill.apidiff.Impact.COMPATIBLE;
import static dev.stagebill.apidiff.Impact.PERHAPS;

/** The rules of AsyncAPI beyond those of schemas and those it shares with OpenAPI. */
enum AsyncApiRule {
    CHANNEL_ADDED("channel.added", ADDED, COMPATIBLE),
    CHANNEL_REMOVED("channel.removed", REMOVED, BREAKING),
    CHANNEL_ADDRESS_CHANGED("channel.address-changed", CHANGED, BREAKING),
    ACTION_CHANGED("operation.action-changed", CHANGED, BREAKING),
    RECEIVED_MESSAGE_ADDED("response.message-added", ADDED, PERHAPS),
    RECEIVED_MESSAGE_REMOVED("response.message-removed", REMOVED, PERHAPS),
    SENT_MESSAGE_ADDED("request.message-added", ADDED, COMPATIBLE),
    SENT_MESSAGE_REMOVED("request.message-removed", REMOVED, BREAKING),
    MESSAGE_DEPRECATED("message.deprecated", DEPRECATED, COMPATIBLE),
    CONTENT_TYPE_CHANGED("message.content-type-changed", CHANGED, BREAKING),
    SCHEMA_FORMAT_CHANGED("message.schema-format-changed", CHANGED, BREAKING),
    PAYLOAD_CHANGED("message.payload-changed", CHANGED, PERHAPS),
    PROTOCOL_CHANGED("server.protocol-changed", CHANGED, BREAKING);

    private final String title;
    private final ChangeKind kind;
    private final Impact impact;

    AsyncApiRule(String title, ChangeKind kind, Impact impact) {
        this.title = title;
        this.kind = kind;
        this.impact = impact;
    }

    Rule rule() {
        return new Rule(title, kind, impact);
    }
}
