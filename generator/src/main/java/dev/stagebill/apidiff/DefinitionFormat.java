package dev.stagebill.apidiff;

/** What a definition is written in. */
public enum DefinitionFormat {
    /** OpenAPI, and Swagger before it. */
    OPENAPI("OpenAPI"),
    /** AsyncAPI. */
    ASYNCAPI("AsyncAPI"),
    /** A schema in GraphQL's language, or the answer to an introspection query. */
    GRAPHQL("GraphQL"),
    /** Protocol Buffers. */
    PROTOBUF("Protocol Buffers"),
    /** A schema for documents in JSON. */
    JSON_SCHEMA("JSON Schema"),
    /** A custom resource of Kubernetes. */
    CUSTOM_RESOURCE("Custom resource"),
    /** A type of Avro. */
    AVRO("Avro"),
    /** Something else. */
    UNKNOWN("unknown");

    private final String title;

    DefinitionFormat(String title) {
        this.title = title;
    }

    /** The name for people. */
    public String title() {
        return title;
    }
}
