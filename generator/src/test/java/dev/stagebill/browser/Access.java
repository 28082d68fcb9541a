package dev.stagebill.browser;

/** How a reader gets at a portal. */
enum Access {
    /** From a web server, in a folder below the root of the host. */
    HTTP,
    /** Straight from a folder. */
    FILE
}
