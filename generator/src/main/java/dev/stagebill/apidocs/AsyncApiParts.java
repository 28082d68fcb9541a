package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiPart.Kind;
import dev.stagebill.apidocs.ApiPart.Section;
import dev.stagebill.apidocs.AsyncApiReference.Body;
import dev.stagebill.apidocs.AsyncApiReference.Field;
import dev.stagebill.apidocs.AsyncApiReference.Link;
import dev.stagebill.apidocs.AsyncApiReference.Message;
import dev.stagebill.apidocs.AsyncApiReference.NamedBody;
import dev.stagebill.apidocs.AsyncApiReference.Operation;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.markdown.MarkdownRenderer;
import java.util.ArrayList;
import java.util.List;

/** The operations, messages and schemas of an AsyncAPI definition as parts to find. */
final class AsyncApiParts {
    private AsyncApiParts() {}

    /** All of them, the operations first. */
    static List<ApiPart> of(AsyncApiReference reference) {
        List<ApiPart> parts = new ArrayList<>();
        reference.operations().forEach(each -> parts.add(operation(each)));
        reference.messages().forEach(each -> parts.add(message(each)));
        reference.schemas().forEach(each -> parts.add(schema(each)));
        return parts;
    }

    private static ApiPart operation(Operation operation) {
        List<String> words = words(operation.about());
        words.add(operation.channel().text());
        operation.messages().stream().map(Link::text).forEach(words::add);
        operation
                .reply()
                .ifPresent(reply -> reply.messages().stream().map(Link::text).forEach(words::add));
        String title = operation.action() == AsyncAction.OTHER
                ? operation.address()
                : operation.action() + " " + operation.address();
        return new ApiPart(
                Kind.OPERATION,
                operation.name(),
                title,
                operation.deprecated(),
                List.of(new Section(operation.id(), operation.about().title(), text(words))));
    }

    private static ApiPart message(Message message) {
        List<Section> sections = new ArrayList<>();
        List<String> words = words(message.about());
        message.payload().map(Body::format).ifPresent(words::add);
        sections.add(new Section(message.id(), message.about().title(), text(words)));
        message.headers().ifPresent(headers -> fields(headers, sections));
        message.payload().ifPresent(payload -> fields(payload, sections));
        return new ApiPart(Kind.MESSAGE, message.name(), message.name(), message.deprecated(), sections);
    }

    private static void fields(Body body, List<Section> sections) {
        body.fields().forEach(field -> sections.add(section(field)));
    }

    private static Section section(Field field) {
        List<String> words = new ArrayList<>();
        words.add(field.property().schema().typeText());
        field.property().schema().values().forEach(value -> words.add(value.text()));
        field.property().schema().properties().stream().map(Property::name).forEach(words::add);
        return new Section(field.id(), field.property().name(), String.join(", ", words));
    }

    private static ApiPart schema(NamedBody schema) {
        List<String> words = new ArrayList<>();
        schema.body().fields().forEach(field -> words.add(field.property().name()));
        schema.body().schema().values().forEach(value -> words.add(value.text()));
        return new ApiPart(
                Kind.SCHEMA,
                schema.name(),
                schema.name(),
                false,
                List.of(new Section(schema.id(), "", String.join(", ", words))));
    }

    private static List<String> words(About about) {
        List<String> words = new ArrayList<>();
        words.add(about.summary());
        words.add(about.words().isEmpty() ? "" : MarkdownRenderer.plainText(about.words()));
        about.facts().forEach(fact -> words.add(fact.text()));
        about.tags().forEach(tag -> words.add(tag.name()));
        return words;
    }

    private static String text(List<String> words) {
        return String.join("\n", words.stream().filter(word -> !word.isEmpty()).toList());
    }
}
