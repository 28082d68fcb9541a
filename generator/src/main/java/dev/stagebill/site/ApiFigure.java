package dev.stagebill.site;

import dev.stagebill.apidocs.ApiContent;
import dev.stagebill.apidocs.ApiPart;
import dev.stagebill.apidocs.ApiPart.Kind;
import java.util.List;

/**
 * What an API is in figures.
 *
 * @param version the version that its definition gives itself; may be empty
 * @param operations how many operations it has
 * @param messages how many messages
 * @param types how many named types
 * @param deprecated how many of all these should no longer be used
 * @param deprecatedOperations how many of the operations should no longer be used
 * @param allDeprecated whether the definition says that all of it should no longer be used
 * @param known whether its parts can be told apart; else the numbers mean nothing
 */
public record ApiFigure(
        String version,
        int operations,
        int messages,
        int types,
        int deprecated,
        int deprecatedOperations,
        boolean allDeprecated,
        boolean known) {
    private static final int MAX_VERSION = 200;

    static ApiFigure of(ApiContent content) {
        List<ApiPart> parts = content.parts();
        return new ApiFigure(
                content.ownVersion().map(ApiFigure::cut).orElse(""),
                count(parts, Kind.OPERATION),
                count(parts, Kind.MESSAGE),
                count(parts, Kind.SCHEMA),
                (int) parts.stream().filter(ApiPart::deprecated).count(),
                count(parts.stream().filter(ApiPart::deprecated).toList(), Kind.OPERATION),
                content.isDeprecated(),
                !parts.isEmpty());
    }

    private static int count(List<ApiPart> parts, Kind kind) {
        return (int) parts.stream().filter(part -> part.kind() == kind).count();
    }

    /** A version is a short word; whatever else stands there is not for tables. */
    private static String cut(String version) {
        return version.length() > MAX_VERSION ? version.substring(0, MAX_VERSION) + "…" : version;
    }
}
