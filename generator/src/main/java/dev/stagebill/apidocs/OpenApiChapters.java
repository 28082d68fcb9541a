package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiChapter.Sort;
import dev.stagebill.apidocs.OpenApiReference.Operation;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an OpenAPI definition is cut into: the operations of each tag, and the schemas. */
final class OpenApiChapters {
    private OpenApiChapters() {}

    static List<ApiChapter> of(OpenApiReference reference) {
        List<ApiChapter> chapters = new ArrayList<>();
        reference
                .groups()
                .forEach(group -> chapters.add(new ApiChapter(
                        group.id(),
                        group.title(),
                        Sort.OPERATIONS,
                        group.operations().stream().map(OpenApiChapters::entry).toList())));
        if (!reference.schemas().isEmpty()) {
            chapters.add(new ApiChapter(
                    "schemas",
                    "Schemas",
                    Sort.TYPES,
                    reference.schemas().stream()
                            .map(schema -> ApiEntry.named(schema.id(), schema.name(), false, schema))
                            .toList()));
        }
        return chapters;
    }

    private static ApiEntry entry(Operation operation) {
        return new ApiEntry(
                operation.id(),
                operation.label(),
                operation.method(),
                operation.path(),
                operation.deprecated(),
                operation);
    }

    static OpenApiReference only(OpenApiReference whole, Set<String> ids) {
        return new OpenApiReference(
                whole.title(),
                whole.version(),
                whole.format(),
                SafeHtml.EMPTY,
                List.of(),
                List.of(),
                whole.groups().stream()
                        .map(group -> only(group, ids))
                        .filter(group -> !group.operations().isEmpty())
                        .toList(),
                whole.schemas().stream()
                        .filter(schema -> ids.contains(schema.id()))
                        .toList(),
                List.of(),
                List.of());
    }

    private static OperationGroup only(OperationGroup group, Set<String> ids) {
        return new OperationGroup(
                group.id(),
                group.name(),
                group.title(),
                Optional.empty(),
                SafeHtml.EMPTY,
                List.of(),
                group.operations().stream()
                        .filter(operation -> ids.contains(operation.id()))
                        .toList());
    }
}
