package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;

/**
 * One type of API definition. Implementations are found through {@link java.util.ServiceLoader}; the first that accepts an API reads it, the
 * built-in ones last.
 */
public interface ApiFormat {
    /** Whether this format reads the definition of this API, judged by {@code spec.type} and, if need be, the text. */
    boolean accepts(ApiEntity api);

    /**
     * Reads a definition. What is wrong with it is reported with its place; whatever can be shown is still shown, and when nothing can,
     * {@link SourceListing} is returned.
     */
    ApiContent read(ApiEntity api, Diagnostics diagnostics);
}
