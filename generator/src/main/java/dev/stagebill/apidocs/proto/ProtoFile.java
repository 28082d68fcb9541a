package dev.stagebill.apidocs.proto;

import dev.stagebill.yaml.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of Protocol Buffers as it is written, with nothing resolved.
 *
 * @param path where it is in its repository
 * @param syntax {@code proto2}, {@code proto3} or {@code Edition 2023}, and its comments
 * @param packageName its package, and its comments; an empty name when it has none
 * @param imports what it imports, in order
 * @param settings its options
 * @param types its messages and enums, in order
 * @param services its services
 * @param extensions what it adds to messages
 * @param closing the comments behind everything
 * @param faults what could not be read
 */
record ProtoFile(
        String path,
        Head syntax,
        Head packageName,
        List<Import> imports,
        List<Setting> settings,
        List<NamedType> types,
        List<Service> services,
        List<Extend> extensions,
        Comments closing,
        List<ProtoFault> faults) {
    ProtoFile {
        imports = List.copyOf(imports);
        settings = List.copyOf(settings);
        types = List.copyOf(types);
        services = List.copyOf(services);
        extensions = List.copyOf(extensions);
        faults = List.copyOf(faults);
    }

    /** By path, which no other file of a repository has. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProtoFile file && file.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /** Whether it declares nothing at all. */
    boolean isEmpty() {
        return types.isEmpty() && services.isEmpty() && extensions.isEmpty() && imports.isEmpty();
    }

    /** A name in this package. */
    String inPackage(String name) {
        return packageName.name().isEmpty() ? name : packageName.name() + "." + name;
    }

    /** What every declaration has: a name, a place, comments, options. */
    record Head(String name, Position position, Comments comments, List<Setting> settings) {
        static final Head NONE = new Head("", Position.START, Comments.NONE, List.of());

        Head {
            settings = List.copyOf(settings);
        }

        Optional<Setting> setting(String option) {
            return settings.stream().filter(each -> each.name().equals(option)).findFirst();
        }

        boolean deprecated() {
            return setting("deprecated")
                    .filter(each -> each.value().text().equals("true"))
                    .isPresent();
        }
    }

    /** An import: the path, and {@code public}, {@code weak}, {@code option} or nothing. */
    record Import(String path, String kind, Position position, Comments comments) {}

    /** An option: its name as written, such as {@code (google.api.http).get}, and its value. */
    record Setting(String name, SettingValue value, Comments comments) {}

    /** A message or an enum. */
    sealed interface NamedType permits Message, EnumType {
        Head head();

        List<Span> spans();
    }

    /** A message. Its members are fields and oneofs, in order. */
    record Message(
            Head head,
            boolean group,
            List<Member> members,
            List<NamedType> types,
            List<Extend> extensions,
            List<Span> spans)
            implements NamedType {
        Message {
            members = List.copyOf(members);
            types = List.copyOf(types);
            extensions = List.copyOf(extensions);
            spans = List.copyOf(spans);
        }

        /** All fields, those of oneofs too, in order. */
        List<Field> fields() {
            return fieldsOf(members);
        }
    }

    /** The fields among these and in the oneofs among these. */
    static List<Field> fieldsOf(List<Member> members) {
        List<Field> fields = new ArrayList<>();
        members.forEach(member -> fields.addAll(member.fields()));
        return fields;
    }

    /** What stands in a message. */
    sealed interface Member permits Field, OneOf {
        Head head();

        /** The field, or the fields in the oneof. */
        List<Field> fields();
    }

    /**
     * A field.
     *
     * @param number as written; empty when it has none
     * @param label {@code optional}, {@code required}, {@code repeated} or nothing
     * @param type the name of its type as written; of a map that of its values
     * @param key the type of the keys of a map
     * @param group whether the type is declared with the field
     */
    record Field(Head head, String number, String label, String type, Optional<String> key, boolean group)
            implements Member {
        @Override
        public List<Field> fields() {
            return List.of(this);
        }
    }

    /** Fields of which at most one is set. */
    record OneOf(Head head, List<Field> fields) implements Member {
        OneOf {
            fields = List.copyOf(fields);
        }
    }

    /** Numbers and names that are reserved or left to extensions: {@code 2}, {@code 9 to 11}, {@code 40 to max}. The name is the keyword. */
    record Span(Head head, List<String> ranges, List<String> names) {
        Span {
            ranges = List.copyOf(ranges);
            names = List.copyOf(names);
        }
    }

    /** An enum. */
    record EnumType(Head head, List<EnumValue> values, List<Span> spans) implements NamedType {
        EnumType {
            values = List.copyOf(values);
            spans = List.copyOf(spans);
        }
    }

    /** A value of an enum with its number as written. */
    record EnumValue(Head head, String number) {}

    /** A service. */
    record Service(Head head, List<Method> methods) {
        Service {
            methods = List.copyOf(methods);
        }
    }

    /** A method. */
    record Method(Head head, Payload input, Payload output) {}

    /** The message that a method takes or gives, as written, and whether there are many of them. */
    record Payload(String type, boolean stream) {}

    /** Fields that are added to a message. The name is that of the message. */
    record Extend(Head head, List<Member> members, List<NamedType> groups) {
        Extend {
            members = List.copyOf(members);
            groups = List.copyOf(groups);
        }
    }

    /** All extensions at the top and in messages, with the scope they are declared in. */
    Stream<Scoped<Extend>> allExtensions() {
        String scope = packageName.name();
        return Stream.concat(
                extensions.stream().map(each -> new Scoped<>(scope, each)),
                types.stream().flatMap(each -> extensions(scope, each)));
    }

    private static Stream<Scoped<Extend>> extensions(String scope, NamedType type) {
        if (!(type instanceof Message message)) {
            return Stream.empty();
        }
        String inner = scope.isEmpty()
                ? message.head().name()
                : scope + "." + message.head().name();
        return Stream.concat(
                message.extensions().stream().map(each -> new Scoped<>(inner, each)),
                message.types().stream().flatMap(each -> extensions(inner, each)));
    }

    /** Something with the full name of the scope it is in. */
    record Scoped<T>(String scope, T item) {}
}
