package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiChapter.Sort;
import dev.stagebill.apidocs.OpenApiReference.NamedSchema;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        if (!reference.shared().isEmpty()) {
            chapters.add(new ApiChapter(
                    "shared",
                    "Shared components",
                    Sort.TYPES,
                    reference.shared().stream()
                            .map(component -> ApiEntry.named(component.id(), component.name(), false, component))
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

    static OpenApiReference inPieces(OpenApiReference whole) {
        return new OpenApiReference(
                whole.title(),
                whole.version(),
                whole.format(),
                whole.description(),
                whole.facts(),
                whole.servers(),
                whole.groups().stream().map(OpenApiChapters::inPieces).toList(),
                whole.schemas().stream().flatMap(OpenApiChapters::pieces).toList(),
                whole.security(),
                whole.shared(),
                whole.notes());
    }

    private static OperationGroup inPieces(OperationGroup group) {
        return new OperationGroup(
                group.id(),
                group.name(),
                group.title(),
                group.over(),
                group.description(),
                group.facts(),
                group.operations().stream()
                        .flatMap(operation -> BigOperation.pieces(operation).stream())
                        .toList());
    }

    /** A schema with too many properties for a page is on several. */
    private static Stream<NamedSchema> pieces(NamedSchema named) {
        Schema schema = named.schema();
        return Slices.pieces(named, folded(schema.properties()), (rows, number) -> {
                    boolean first = number == 1;
                    Schema rest = SchemaFold.of(
                            new Schema(
                                    schema.type(),
                                    first ? schema.description() : SafeHtml.EMPTY,
                                    first ? schema.facts() : List.of(),
                                    first ? schema.values() : List.of(),
                                    first ? schema.moreValues() : 0,
                                    List.of(),
                                    first ? schema.parts() : List.of()),
                            SheetCutter.PAGE - Slices.ROOM);
                    return new NamedSchema(
                            Slices.id(named.id(), number),
                            named.name(),
                            new Schema(
                                    rest.type(),
                                    rest.description(),
                                    rest.facts(),
                                    rest.values(),
                                    rest.moreValues(),
                                    rows,
                                    rest.parts()));
                })
                .stream();
    }

    static List<Property> folded(List<Property> properties) {
        return properties.stream()
                .map(property -> SchemaFold.of(property, Slices.ROOM / 2))
                .toList();
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
                whole.shared().stream()
                        .filter(component -> ids.contains(component.id()))
                        .toList(),
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
