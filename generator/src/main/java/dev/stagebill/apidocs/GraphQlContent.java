package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiPart.Kind;
import dev.stagebill.apidocs.ApiPart.Section;
import dev.stagebill.apidocs.graphql.GraphQlReference;
import dev.stagebill.apidocs.graphql.GraphQlReference.Entry;
import dev.stagebill.apidocs.graphql.GraphQlReference.NamedType;
import dev.stagebill.apidocs.graphql.GraphQlReference.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page of a GraphQL schema.
 *
 * @param reference what it shows
 */
public record GraphQlContent(GraphQlReference reference) implements ApiContent {
    @Override
    public String template() {
        return "graphql";
    }

    @Override
    public List<ApiChapter> chapters() {
        return GraphQlChapters.of(reference);
    }

    @Override
    public GraphQlContent inPieces() {
        return new GraphQlContent(GraphQlChapters.inPieces(reference));
    }

    @Override
    public GraphQlContent only(Set<String> ids) {
        return new GraphQlContent(GraphQlChapters.only(reference, ids));
    }

    /** The operations, then the types with a place for each field. */
    @Override
    public List<ApiPart> parts() {
        return Stream.concat(
                        reference.operations().stream()
                                .flatMap(group -> group.operations().stream())
                                .map(GraphQlContent::part),
                        reference.types().stream()
                                .flatMap(group -> group.types().stream())
                                .map(GraphQlContent::part))
                .toList();
    }

    private static ApiPart part(Operation operation) {
        Entry entry = operation.entry();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(entry.id(), "", entry.description().plain()));
        entry.arguments().forEach(argument -> sections.add(section(argument)));
        return new ApiPart(
                Kind.OPERATION,
                entry.name(),
                operation.kind() + " " + entry.name(),
                entry.facts().deprecated().isPresent(),
                sections);
    }

    private static ApiPart part(NamedType type) {
        List<Section> sections = new ArrayList<>();
        if (type.bare()) {
            List<String> words = new ArrayList<>();
            words.add(type.description().plain());
            type.entries().forEach(entry -> words.add(entry.name()));
            sections.add(new Section(type.id(), "", String.join("\n", words)));
        } else {
            sections.add(new Section(type.id(), "", type.description().plain()));
            type.entries().forEach(entry -> sections.add(section(entry)));
        }
        return new ApiPart(Kind.SCHEMA, type.name(), type.name(), false, sections);
    }

    private static Section section(Entry entry) {
        List<String> words = new ArrayList<>();
        words.add(entry.description().plain());
        entry.arguments().forEach(argument -> words.add(argument.name()));
        return new Section(entry.id(), entry.name(), String.join("\n", words).strip());
    }
}
