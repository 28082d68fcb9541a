package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiChapter.Sort;
import dev.stagebill.apidocs.proto.ProtoReference;
import dev.stagebill.apidocs.proto.ProtoReference.About;
import dev.stagebill.apidocs.proto.ProtoReference.Group;
import dev.stagebill.apidocs.proto.ProtoReference.Method;
import dev.stagebill.apidocs.proto.ProtoReference.NamedType;
import dev.stagebill.apidocs.proto.ProtoReference.Payload;
import dev.stagebill.apidocs.proto.ProtoReference.Service;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a definition in Protocol Buffers is cut into: the methods of each service, the types of each file, and the rest. */
final class ProtoChapters {
    private ProtoChapters() {}

    static List<ApiChapter> of(ProtoReference reference) {
        List<ApiChapter> chapters = new ArrayList<>();
        reference.services().forEach(service -> chapters.add(service(service)));
        reference.groups().forEach(group -> chapters.add(group(group)));
        if (!reference.extensions().isEmpty()) {
            chapters.add(new ApiChapter(
                    "extensions",
                    "Extensions",
                    Sort.TYPES,
                    reference.extensions().stream()
                            .map(each -> ApiEntry.named(
                                    each.about().id(), "extend " + each.about().name(), false, each))
                            .toList()));
        }
        if (!reference.known().isEmpty()) {
            chapters.add(new ApiChapter(
                    "well-known",
                    "Well-known types",
                    Sort.TYPES,
                    reference.known().stream()
                            .map(each -> ApiEntry.named(each.id(), each.name(), false, each))
                            .toList()));
        }
        return chapters;
    }

    private static ApiChapter service(Service service) {
        return new ApiChapter(
                service.about().id(),
                service.about().name(),
                Sort.OPERATIONS,
                service.methods().stream().map(ProtoChapters::entry).toList());
    }

    private static ApiEntry entry(Method method) {
        return new ApiEntry(
                method.about().id(),
                method.about().name(),
                method.streaming().mark(),
                "",
                method.about().deprecated(),
                method);
    }

    private static ApiChapter group(Group group) {
        return new ApiChapter(
                group.id(),
                group.title(),
                Sort.TYPES,
                group.types().stream().map(ProtoChapters::entry).toList());
    }

    private static ApiEntry entry(NamedType type) {
        return ApiEntry.named(
                type.about().id(), type.about().name(), type.about().deprecated(), type);
    }

    static ProtoReference inPieces(ProtoReference whole) {
        return new ProtoReference(
                whole.title(),
                whole.format(),
                whole.packageName(),
                whole.description(),
                whole.remarks(),
                whole.options(),
                whole.imports(),
                whole.services().stream()
                        .map(service -> new Service(
                                service.about(),
                                service.methods().stream()
                                        .map(ProtoChapters::slim)
                                        .toList()))
                        .toList(),
                whole.groups().stream()
                        .map(group -> with(
                                group,
                                group.types().stream()
                                        .flatMap(ProtoChapters::pieces)
                                        .toList()))
                        .toList(),
                whole.extensions(),
                whole.known(),
                whole.notes());
    }

    /** The fields of messages that are too large stand with the messages alone. */
    private static Method slim(Method method) {
        return Weight.of(method) <= SheetCutter.PAGE
                ? method
                : new Method(
                        method.about(),
                        method.title(),
                        method.streaming(),
                        new Payload(method.input().type(), method.input().stream(), List.of()),
                        new Payload(method.output().type(), method.output().stream(), List.of()),
                        method.bindings(),
                        method.samples());
    }

    /** A message with too many fields for a page is on several. */
    private static Stream<NamedType> pieces(NamedType type) {
        return Slices.pieces(type, type.rows(), (rows, number) -> {
                    boolean first = number == 1;
                    About about = first ? type.about() : continued(type.about(), number);
                    return new NamedType(
                            about,
                            type.kind(),
                            rows,
                            first ? type.spans() : List.of(),
                            first ? type.extensions() : List.of(),
                            first ? type.uses() : List.of());
                })
                .stream();
    }

    private static About continued(About about, int number) {
        return new About(
                Slices.id(about.id(), number),
                about.name(),
                about.fullName(),
                about.deprecated(),
                SafeHtml.EMPTY,
                "",
                List.of(),
                List.of());
    }

    private static Group with(Group group, List<NamedType> types) {
        return new Group(group.id(), group.title(), group.path(), group.packageName(), types);
    }

    static ProtoReference only(ProtoReference whole, Set<String> ids) {
        return new ProtoReference(
                whole.title(),
                whole.format(),
                whole.packageName(),
                SafeHtml.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                whole.services().stream()
                        .map(service -> new Service(
                                service.about(),
                                service.methods().stream()
                                        .filter(method ->
                                                ids.contains(method.about().id()))
                                        .toList()))
                        .filter(service -> !service.methods().isEmpty())
                        .toList(),
                groups(whole, ids),
                whole.extensions().stream()
                        .filter(each -> ids.contains(each.about().id()))
                        .toList(),
                whole.known().stream().filter(each -> ids.contains(each.id())).toList(),
                List.of());
    }

    private static List<Group> groups(ProtoReference whole, Set<String> ids) {
        return whole.groups().stream()
                .map(group -> with(
                        group,
                        group.types().stream()
                                .filter(type -> ids.contains(type.about().id()))
                                .toList()))
                .filter(group -> !group.types().isEmpty())
                .toList();
    }
}
