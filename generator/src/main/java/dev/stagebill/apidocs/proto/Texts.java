package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.Library.Declared;
import dev.stagebill.apidocs.proto.ProtoFile.EnumType;
import dev.stagebill.apidocs.proto.ProtoFile.EnumValue;
import dev.stagebill.apidocs.proto.ProtoFile.Field;
import dev.stagebill.apidocs.proto.ProtoFile.Head;
import dev.stagebill.apidocs.proto.ProtoFile.Message;
import dev.stagebill.apidocs.proto.ProtoFile.Service;
import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Comments as HTML. */
final class Texts {
    private final Library library;
    private final Ids ids;
    private final Function<String, SafeHtml> markdown;

    Texts(Library library, Ids ids, Function<String, SafeHtml> markdown) {
        this.library = library;
        this.ids = ids;
        this.markdown = markdown;
    }

    /** What comments say about the declaration they belong to, in the scope it is in. */
    SafeHtml about(Comments comments, String scope) {
        return html(comments.text(), scope);
    }

    /** The comments that stand alone. */
    List<SafeHtml> remarks(Comments comments, String scope) {
        return comments.detached().stream()
                .map(text -> html(text, scope))
                .filter(html -> !html.isEmpty())
                .toList();
    }

    SafeHtml html(String text, String scope) {
        return text.isBlank()
                ? SafeHtml.EMPTY
                : markdown.apply(
                        CommentMarkdown.of(text, name -> link(name, scope)).strip());
    }

    /** Names in comments are full ones, or those of the scope: of a type, of what is in a type, of a service or a method. */
    private Optional<String> link(String name, String scope) {
        Optional<String> type =
                library.find(name, scope).map(Declared::fullName).flatMap(ids::ofType);
        return type.or(() -> member(name, scope)).or(() -> service(name));
    }

    private Optional<String> member(String name, String scope) {
        int dot = name.lastIndexOf('.');
        Optional<Declared> owner = dot < 0 ? library.find(scope, "") : library.find(name.substring(0, dot), scope);
        String member = name.substring(dot + 1);
        return owner.filter(found -> ids.ofType(found.fullName()).isPresent())
                .flatMap(found -> found.type() instanceof Message message
                        ? head(message.fields().stream().map(Field::head), member, found, "-field-")
                        : head(
                                ((EnumType) found.type()).values().stream().map(EnumValue::head),
                                member,
                                found,
                                "-value-"));
    }

    private static Optional<String> head(Stream<Head> heads, String name, Declared owner, String between) {
        return heads.map(Head::name)
                .filter(name::equals)
                .findFirst()
                .map(found -> "type-" + owner.fullName() + between + found);
    }

    private Optional<String> service(String name) {
        return library.serving().stream()
                .flatMap(file -> file.services().stream().flatMap(service -> service(file, service, name).stream()))
                .findFirst();
    }

    private static Optional<String> service(ProtoFile file, Service service, String name) {
        String own = service.head().name();
        if (name.equals(own) || name.equals(file.inPackage(own))) {
            return Optional.of("service-" + own);
        }
        return service.methods().stream()
                .map(method -> own + "." + method.head().name())
                .filter(title -> name.equals(title) || name.equals(file.inPackage(title)))
                .findFirst()
                .map(title -> "method-" + title);
    }
}
