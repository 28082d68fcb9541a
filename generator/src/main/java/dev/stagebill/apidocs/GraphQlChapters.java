package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiChapter.Sort;
import dev.stagebill.apidocs.graphql.GraphQlReference;
import dev.stagebill.apidocs.graphql.GraphQlReference.About;
import dev.stagebill.apidocs.graphql.GraphQlReference.NamedType;
import dev.stagebill.apidocs.graphql.GraphQlReference.Operation;
import dev.stagebill.apidocs.graphql.GraphQlReference.OperationGroup;
import dev.stagebill.apidocs.graphql.GraphQlReference.Relation;
import dev.stagebill.apidocs.graphql.GraphQlReference.Text;
import dev.stagebill.apidocs.graphql.GraphQlReference.TypeGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a GraphQL schema is cut into: the fields of each root type, and the types of each kind. */
final class GraphQlChapters {
    private static final About NOTHING = new About(List.of(), Optional.empty(), List.of(), List.of());

    private GraphQlChapters() {}

    static List<ApiChapter> of(GraphQlReference reference) {
        return Stream.concat(
                        reference.operations().stream().map(GraphQlChapters::operations),
                        reference.types().stream().map(GraphQlChapters::types))
                .toList();
    }

    private static ApiChapter operations(OperationGroup group) {
        return new ApiChapter(
                group.type().id(),
                group.title(),
                Sort.OPERATIONS,
                group.operations().stream().map(GraphQlChapters::entry).toList());
    }

    private static ApiEntry entry(Operation operation) {
        return new ApiEntry(
                operation.entry().id(),
                operation.entry().name(),
                operation.kind(),
                "",
                operation.entry().facts().deprecated().isPresent(),
                operation);
    }

    private static ApiChapter types(TypeGroup group) {
        return new ApiChapter(
                group.id(),
                group.title(),
                Sort.TYPES,
                group.types().stream()
                        .map(type -> ApiEntry.named(type.id(), type.name(), false, type))
                        .toList());
    }

    static GraphQlReference inPieces(GraphQlReference whole) {
        return new GraphQlReference(
                whole.description(),
                whole.directives(),
                whole.operations(),
                whole.types().stream()
                        .map(group -> new TypeGroup(
                                group.id(),
                                group.title(),
                                group.types().stream()
                                        .flatMap(GraphQlChapters::pieces)
                                        .toList()))
                        .toList(),
                whole.notes());
    }

    /** A type with too many fields for a page is on several. */
    private static Stream<NamedType> pieces(NamedType type) {
        return Slices.pieces(
                type,
                type.entries(),
                (entries, number) -> new NamedType(
                        Slices.id(type.id(), number),
                        type.kind(),
                        type.name(),
                        number == 1 ? type.description() : Text.NONE,
                        number == 1 ? type.about() : NOTHING,
                        entries,
                        number == 1 ? type.uses() : new Relation("", List.of(), 0)))
                .stream();
    }

    static GraphQlReference only(GraphQlReference whole, Set<String> ids) {
        return new GraphQlReference(
                Text.NONE,
                List.of(),
                whole.operations().stream()
                        .map(group -> new OperationGroup(
                                group.title(),
                                group.type(),
                                group.operations().stream()
                                        .filter(operation ->
                                                ids.contains(operation.entry().id()))
                                        .toList()))
                        .filter(group -> !group.operations().isEmpty())
                        .toList(),
                whole.types().stream()
                        .map(group -> new TypeGroup(
                                group.id(),
                                group.title(),
                                group.types().stream()
                                        .filter(type -> ids.contains(type.id()))
                                        .toList()))
                        .filter(group -> !group.types().isEmpty())
                        .toList(),
                List.of());
    }
}
