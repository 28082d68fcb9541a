package dev.stagebill.apidiff;

import java.util.Locale;

/**
 * The part of an API that a change is about.
 *
 * @param sort what it is
 * @param name what the reference of the API calls it, such as {@code GET /orders/{id}} or {@code Order}; empty for the API itself
 * @param member a field, argument or value of it, such as {@code customer.name}; empty when it is about the whole
 */
public record Place(Sort sort, String name, String member) {
    /** Nothing smaller than the API. */
    public static final Place API = new Place(Sort.API, "", "");

    /** What a place is. */
    public enum Sort {
        /** The API itself: its servers, its security. */
        API,
        /** What can be called, sent or received. */
        OPERATION,
        /** Where messages are. */
        CHANNEL,
        /** What is sent. */
        MESSAGE,
        /** A named type. */
        TYPE;

        /** The name in machine-readable output. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Place operation(String name) {
        return new Place(Sort.OPERATION, name, "");
    }

    static Place type(String name) {
        return new Place(Sort.TYPE, name, "");
    }

    /** A field of this place. */
    Place at(String field) {
        return new Place(sort, name, field);
    }
}
