package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiChapter.Sort;
import dev.stagebill.apidocs.AsyncApiReference.Body;
import dev.stagebill.apidocs.AsyncApiReference.Field;
import dev.stagebill.apidocs.AsyncApiReference.Message;
import dev.stagebill.apidocs.AsyncApiReference.NamedBody;
import dev.stagebill.apidocs.AsyncApiReference.Operation;
import dev.stagebill.apidocs.AsyncApiReference.Shared;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an AsyncAPI definition is cut into: operations, channels, messages, schemas, and other shared parts. */
final class AsyncApiChapters {
    private static final About NOTHING =
            new About("", "", SafeHtml.EMPTY, "", List.of(), List.of(), List.of(), List.of());

    private AsyncApiChapters() {}

    static List<ApiChapter> of(AsyncApiReference reference) {
        List<ApiChapter> chapters = new ArrayList<>();
        chapters.add(new ApiChapter(
                "operations",
                "Operations",
                Sort.OPERATIONS,
                reference.operations().stream().map(AsyncApiChapters::entry).toList()));
        chapters.add(types(
                "channels",
                "Channels",
                reference.channels(),
                each -> ApiEntry.named(each.id(), each.name(), false, each)));
        chapters.add(types("messages", "Messages", reference.messages(), AsyncApiChapters::entry));
        chapters.add(types(
                "schemas",
                "Schemas",
                reference.schemas(),
                each -> ApiEntry.named(each.id(), each.name(), false, each)));
        chapters.add(types("message-traits", "Message traits", reference.traits(), AsyncApiChapters::entry));
        for (Shared shared : reference.shared()) {
            chapters.add(types(
                    shared.id(),
                    shared.title(),
                    shared.parts(),
                    each -> ApiEntry.named(each.id(), each.name(), false, each)));
        }
        return chapters.stream().filter(chapter -> !chapter.entries().isEmpty()).toList();
    }

    private static <T> ApiChapter types(String id, String title, List<T> all, Function<T, ApiEntry> entry) {
        return new ApiChapter(id, title, Sort.TYPES, all.stream().map(entry).toList());
    }

    private static ApiEntry entry(Operation operation) {
        return new ApiEntry(
                operation.id(),
                operation.label(),
                operation.action().brief(),
                operation.address(),
                operation.deprecated(),
                operation);
    }

    private static ApiEntry entry(Message message) {
        return ApiEntry.named(message.id(), message.name(), message.deprecated(), message);
    }

    static AsyncApiReference inPieces(AsyncApiReference whole) {
        return new AsyncApiReference(
                whole.title(),
                whole.version(),
                whole.format(),
                whole.about(),
                whole.servers(),
                whole.operations(),
                whole.channels(),
                whole.messages().stream().map(AsyncApiChapters::slim).toList(),
                whole.traits(),
                whole.schemas().stream().flatMap(AsyncApiChapters::pieces).toList(),
                whole.security(),
                whole.shared(),
                whole.notes());
    }

    /** A schema with too many properties for a page is on several. */
    private static Stream<NamedBody> pieces(NamedBody named) {
        Body body = folded(named.body(), Slices.ROOM / 2);
        return Slices.pieces(
                named,
                body.fields(),
                (fields, number) -> new NamedBody(
                        Slices.id(named.id(), number),
                        named.name(),
                        new Body(body.format(), body.schema(), fields, body.source())))
                .stream();
    }

    /** A message without what no page has room for. */
    private static Message slim(Message message) {
        if (Weight.of(message) <= SheetCutter.PAGE) {
            return message;
        }
        return new Message(
                message.id(),
                message.name(),
                message.about(),
                message.deprecated(),
                message.traits(),
                message.headers().map(body -> shared(body, SheetCutter.PAGE / 4)),
                message.payload().map(body -> shared(body, SheetCutter.PAGE / 2)),
                message.correlation(),
                List.of(),
                message.usedBy());
    }

    private static Body shared(Body body, long room) {
        return folded(body, room / Math.max(1, body.fields().size()));
    }

    private static Body folded(Body body, long room) {
        return new Body(
                body.format(),
                SchemaFold.of(body.schema(), Math.max(room, SheetCutter.PAGE / 8)),
                body.fields().stream()
                        .map(field -> new Field(field.id(), SchemaFold.of(field.property(), Math.max(room, 500))))
                        .toList(),
                body.source());
    }

    static AsyncApiReference only(AsyncApiReference whole, Set<String> ids) {
        return new AsyncApiReference(
                whole.title(),
                whole.version(),
                whole.format(),
                NOTHING,
                List.of(),
                kept(whole.operations(), Operation::id, ids),
                kept(whole.channels(), AsyncApiReference.Channel::id, ids),
                kept(whole.messages(), Message::id, ids),
                kept(whole.traits(), Message::id, ids),
                kept(whole.schemas(), AsyncApiReference.NamedBody::id, ids),
                List.of(),
                whole.shared().stream()
                        .map(shared ->
                                new Shared(shared.title(), kept(shared.parts(), AsyncApiReference.SharedPart::id, ids)))
                        .filter(shared -> !shared.parts().isEmpty())
                        .toList(),
                List.of());
    }

    private static <T> List<T> kept(List<T> all, Function<T, String> id, Set<String> ids) {
        return all.stream().filter(each -> ids.contains(id.apply(each))).toList();
    }
}
