package dev.stagebill.apidocs;

/** What a page about a definition shows. */
public sealed interface ApiContent permits OpenApiReference, SourceListing, RemoteListing {
    /** The name of the template that shows it, without path and ending. */
    String template();
}
