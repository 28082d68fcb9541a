package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiPart.Kind;
import dev.stagebill.apidocs.ApiPart.Section;
import dev.stagebill.apidocs.proto.ProtoReference;
import dev.stagebill.apidocs.proto.ProtoReference.Method;
import dev.stagebill.apidocs.proto.ProtoReference.Row;
import dev.stagebill.apidocs.proto.ProtoReference.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of a definition in Protocol Buffers.
 *
 * @param reference what it shows
 */
public record ProtoContent(ProtoReference reference) implements ApiContent {
    @Override
    public String template() {
        return "proto";
    }

    @Override
    public List<ApiChapter> chapters() {
        return ProtoChapters.of(reference);
    }

    @Override
    public ProtoContent inPieces() {
        return new ProtoContent(ProtoChapters.inPieces(reference));
    }

    @Override
    public ProtoContent only(Set<String> ids) {
        return new ProtoContent(ProtoChapters.only(reference, ids));
    }

    /** The methods, then the types with a place for each field. */
    @Override
    public List<ApiPart> parts() {
        return Stream.concat(
                        reference.services().stream()
                                .flatMap(service -> service.methods().stream())
                                .map(ProtoContent::method),
                        reference.types().stream().map(ProtoContent::type))
                .toList();
    }

    private static ApiPart method(Method method) {
        List<String> words = new ArrayList<>();
        words.add(method.about().plain());
        words.add(text(method.input().type()) + ", " + text(method.output().type()));
        method.bindings().forEach(each -> words.add(each.verb() + " " + each.path()));
        Section section = new Section(method.about().id(), "", joined(words));
        return new ApiPart(
                Kind.OPERATION,
                method.about().fullName(),
                method.title(),
                method.about().deprecated(),
                List.of(section));
    }

    private static ApiPart type(ProtoReference.NamedType type) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(type.about().id(), "", type.about().plain()));
        type.rows().forEach(row -> rows(row, sections));
        return new ApiPart(
                Kind.SCHEMA,
                type.about().fullName(),
                type.about().name(),
                type.about().deprecated(),
                sections);
    }

    private static void rows(Row row, List<Section> sections) {
        String text = joined(List.of(text(row.type()), row.about().plain()));
        sections.add(new Section(row.about().id(), row.about().name(), text));
        row.rows().forEach(each -> rows(each, sections));
    }

    private static String text(List<Word> type) {
        return type.stream().map(Word::text).collect(Collectors.joining());
    }

    private static String joined(List<String> words) {
        return words.stream().filter(each -> !each.isBlank()).collect(Collectors.joining("\n"));
    }
}
