package dev.stagebill.site;

import java.util.List;

/**
 * What the page of an API says of its definition in short.
 *
 * @param figure the API in figures
 * @param format what the definition is written in, such as {@code openapi}: {@code spec.type}
 * @param deprecation why its consumers should be told: a sentence, empty when nothing of it is deprecated
 * @param toTell who consumes it, when there is something to tell them
 */
public record ApiSummary(ApiFigure figure, String format, String deprecation, List<EntityRow> toTell) {
    /** Copies the list. */
    public ApiSummary {
        toTell = List.copyOf(toTell);
    }

    /** The sentence for an API in figures and its lifecycle; empty when nothing is deprecated. */
    static String deprecation(ApiFigure figure, String lifecycle) {
        if (lifecycle.equalsIgnoreCase("deprecated") || figure.allDeprecated()) {
            return "This API is deprecated.";
        }
        int operations = figure.deprecatedOperations();
        return switch (operations) {
            case 0 -> "";
            case 1 -> "One operation of this API is deprecated.";
            default -> operations + " operations of this API are deprecated.";
        };
    }
}
