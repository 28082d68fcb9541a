package dev.stagebill.apidiff;

/** Who sends a value. */
enum Direction {
    /** The consumer of the API sends it. */
    REQUEST,
    /** The API sends it to its consumer. */
    RESPONSE;

    /** The other way round, as for what a webhook sends. */
    Direction reversed() {
        return this == REQUEST ? RESPONSE : REQUEST;
    }
}
