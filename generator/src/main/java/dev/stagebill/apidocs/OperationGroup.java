package dev.stagebill.apidocs;

import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * Operations with the same tag.
 *
 * @param id the fragment of its heading
 * @param name the tag
 * @param title what to call it: {@code x-displayName}, {@code summary} (OpenAPI 3.2), else the tag
 * @param over the group of tags that it begins ({@code x-tagGroups}), when it is the first of one
 * @param description Markdown, rendered
 * @param facts documentation, parent, kind and extensions
 * @param operations the operations, in the order of the definition
 */
public record OperationGroup(
        String id,
        String name,
        String title,
        Optional<String> over,
        SafeHtml description,
        List<OpenApiReference.Fact> facts,
        List<Operation> operations) {
    /** Copies the lists. */
    public OperationGroup {
        facts = List.copyOf(facts);
        operations = List.copyOf(operations);
    }
}
