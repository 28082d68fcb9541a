package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.Library.Declared;
import dev.stagebill.apidocs.proto.ProtoFile.EnumType;
import dev.stagebill.apidocs.proto.ProtoFile.EnumValue;
import dev.stagebill.apidocs.proto.ProtoFile.Extend;
import dev.stagebill.apidocs.proto.ProtoFile.Field;
import dev.stagebill.apidocs.proto.ProtoFile.Head;
import dev.stagebill.apidocs.proto.ProtoFile.Member;
import dev.stagebill.apidocs.proto.ProtoFile.Message;
import dev.stagebill.apidocs.proto.ProtoFile.OneOf;
import dev.stagebill.apidocs.proto.ProtoFile.Scoped;
import dev.stagebill.apidocs.proto.ProtoFile.Span;
import dev.stagebill.apidocs.proto.ProtoReference.About;
import dev.stagebill.apidocs.proto.ProtoReference.Extension;
import dev.stagebill.apidocs.proto.ProtoReference.NamedType;
import dev.stagebill.apidocs.proto.ProtoReference.Note;
import dev.stagebill.apidocs.proto.ProtoReference.Row;
import dev.stagebill.apidocs.proto.ProtoReference.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads messages, enums and extensions into what a page shows. */
final class TypeReader {
    private final Ids ids;
    private final Words words;
    private final Texts texts;
    private final Options options;

    TypeReader(Ids ids, Words words, Texts texts) {
        this.ids = ids;
        this.words = words;
        this.texts = texts;
        this.options = new Options(texts);
    }

    /**
     * What rows belong to.
     *
     * @param scope the full name of what they are in
     * @param name how people call it; empty when the rows are called by their own name
     * @param prefix what their ids begin with
     */
    private record Owner(String scope, String name, String prefix) {}

    /** Everything a declaration has, with this id and full name; what it says is read in its scope. */
    About about(Head head, String id, String fullName) {
        return new About(
                id,
                head.name(),
                fullName,
                head.deprecated(),
                texts.about(head.comments(), fullName),
                head.comments().text(),
                texts.remarks(head.comments(), fullName),
                options.notes(head, fullName));
    }

    /** A type, not yet with what uses it. */
    NamedType read(Declared declared) {
        String full = declared.fullName();
        Head head = declared.type().head();
        About own = about(head, ids.type(full), full);
        About about = new About(
                own.id(),
                declared.localName(),
                full,
                own.deprecated(),
                own.description(),
                own.plain(),
                own.remarks(),
                own.options());
        Owner owner = new Owner(full, declared.localName() + ".", own.id());
        if (declared.type() instanceof EnumType type) {
            return new NamedType(about, "enum", values(type, owner), spans(type.spans(), full), List.of(), List.of());
        }
        Message message = (Message) declared.type();
        List<Extension> extensions = message.extensions().stream()
                .map(each -> extension(new Scoped<>(full, each)))
                .toList();
        return new NamedType(
                about,
                message.group() ? "group" : "message",
                rows(message.members(), owner),
                spans(message.spans(), full),
                extensions,
                List.of());
    }

    private List<Row> rows(List<Member> members, Owner owner) {
        return members.stream()
                .map(member -> member instanceof OneOf group ? oneOf(group, owner) : field((Field) member, owner))
                .toList();
    }

    private Row oneOf(OneOf group, Owner owner) {
        Head head = group.head();
        String id = ids.unique(owner.prefix() + "-oneof-" + head.name());
        List<Row> fields =
                group.fields().stream().map(each -> field(each, owner)).toList();
        List<Word> type = List.of(new Word("one of", Optional.empty()));
        return new Row(
                about(head, id, owner.scope() + "." + head.name()),
                type,
                Optional.empty(),
                Constraints.required(head),
                List.of(),
                fields);
    }

    private Row field(Field field, Owner owner) {
        Head head = field.head();
        String id = ids.unique(owner.prefix() + "-field-" + head.name());
        List<Word> type = words.of(field, new Words.User(owner.scope(), owner.name() + head.name(), id));
        boolean required = field.label().equals("required") || Options.required(head);
        return new Row(
                about(head, id, owner.scope() + "." + head.name()),
                type,
                Optional.of(field.number()),
                required,
                Options.facts(head),
                List.of());
    }

    private List<Row> values(EnumType type, Owner owner) {
        Map<String, String> first = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (EnumValue value : type.values()) {
            String other = first.putIfAbsent(value.number(), value.head().name());
            List<String> facts = new ArrayList<>();
            if (value.number().startsWith("0x")) {
                NumberRange.value(value.number()).ifPresent(decimal -> facts.add("decimal " + decimal));
            }
            if (other != null) {
                facts.add("the same as " + other);
            }
            String id = ids.unique(owner.prefix() + "-value-" + value.head().name());
            rows.add(new Row(
                    about(value.head(), id, owner.scope() + "." + value.head().name()),
                    List.of(),
                    Optional.of(value.number()),
                    false,
                    facts,
                    List.of()));
        }
        return rows;
    }

    private List<Note> spans(List<Span> spans, String scope) {
        List<Note> notes = new ArrayList<>();
        for (Span span : spans) {
            List<String> all = new ArrayList<>(span.ranges());
            span.names().forEach(name -> all.add("\"" + name + "\""));
            String what = span.head().name().equals("reserved") ? "Reserved: " : "Left to extensions: ";
            notes.add(new Note(
                    what + String.join(", ", all), texts.about(span.head().comments(), scope)));
            texts.remarks(span.head().comments(), scope).forEach(each -> notes.add(new Note("", each)));
            notes.addAll(options.notes(span.head(), scope));
        }
        return notes;
    }

    /** Fields that are added to a message, in the scope that the extension is in. */
    Extension extension(Scoped<Extend> extend) {
        Head head = extend.item().head();
        String id = ids.unique("extend-" + Library.join(extend.scope(), head.name()));
        Word target = words.of(head.name(), new Words.User(extend.scope(), "extend " + extend.scope(), id));
        Owner owner = new Owner(extend.scope(), "", "extension-" + extend.scope());
        return new Extension(
                about(head, id, extend.scope()),
                List.of(target),
                rows(extend.item().members(), owner));
    }
}
