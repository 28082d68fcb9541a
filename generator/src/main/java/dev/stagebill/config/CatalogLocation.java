package dev.stagebill.config;

import dev.stagebill.diagnostics.SourceLocation;
import java.util.List;

/**
 * A location that the portal file names.
 *
 * @param type {@code url} or {@code file}
 * @param target an address, or a path relative to the portal file; may be a glob
 * @param allow what is taken from it besides what the rules allow
 * @param place where the portal file names it
 */
public record CatalogLocation(String type, String target, List<CatalogConfig.Allowed> allow, SourceLocation place) {
    /** Copies the list. */
    public CatalogLocation {
        allow = List.copyOf(allow);
    }
}
