package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiChapter.Sort;
import dev.stagebill.apidocs.AsyncApiReference.About;
import dev.stagebill.apidocs.AsyncApiReference.Message;
import dev.stagebill.apidocs.AsyncApiReference.Operation;
import dev.stagebill.apidocs.AsyncApiReference.Shared;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
        chapters.add(types("channels", "Channels", reference.channels(), each -> ApiEntry.named(
                each.id(), each.name(), false, each)));
        chapters.add(types("messages", "Messages", reference.messages(), AsyncApiChapters::entry));
        chapters.add(types("schemas", "Schemas", reference.schemas(), each -> ApiEntry.named(
                each.id(), each.name(), false, each)));
        chapters.add(types("message-traits", "Message traits", reference.traits(), AsyncApiChapters::entry));
        for (Shared shared : reference.shared()) {
            chapters.add(types(shared.id(), shared.title(), shared.parts(), each -> ApiEntry.named(
                    each.id(), each.name(), false, each)));
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
                        .map(shared -> new Shared(
                                shared.title(), kept(shared.parts(), AsyncApiReference.SharedPart::id, ids)))
                        .filter(shared -> !shared.parts().isEmpty())
                        .toList(),
                List.of());
    }

    private static <T> List<T> kept(List<T> all, Function<T, String> id, Set<String> ids) {
        return all.stream().filter(each -> ids.contains(id.apply(each))).toList();
    }
}
