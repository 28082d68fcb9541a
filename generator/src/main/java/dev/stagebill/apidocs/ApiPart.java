package dev.stagebill.apidocs;

import java.util.List;

/**
 * Something in a definition that has a place on its page and a name to look for: an operation, a message, a type.
 *
 * @param kind what it is
 * @param name what programs call it, such as the operationId; empty when there is no such name
 * @param title what people call it, such as {@code GET /orders/{id}}
 * @param deprecated whether it should no longer be used
 * @param sections its texts, that of the whole part first, then those of fields with places of their own
 */
public record ApiPart(Kind kind, String name, String title, boolean deprecated, List<Section> sections) {
    /** Copies the sections. */
    public ApiPart {
        sections = List.copyOf(sections);
    }

    /** What a part is. */
    public enum Kind {
        /** What can be called: an operation of OpenAPI or AsyncAPI, a method of a service, a field of the root types of GraphQL. */
        OPERATION,
        /** What is sent. */
        MESSAGE,
        /** A named type: schema, object, input, enumeration. */
        SCHEMA
    }

    /**
     * A text of a part.
     *
     * @param id the fragment that leads to it
     * @param heading what it is about; may be empty
     * @param text plain text
     */
    public record Section(String id, String heading, String text) {}
}
