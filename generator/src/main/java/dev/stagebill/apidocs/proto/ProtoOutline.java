package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.ProtoFile.EnumType;
import dev.stagebill.apidocs.proto.ProtoFile.Field;
import dev.stagebill.apidocs.proto.ProtoFile.Head;
import dev.stagebill.apidocs.proto.ProtoFile.Message;
import dev.stagebill.apidocs.proto.ProtoFile.NamedType;
import dev.stagebill.apidocs.proto.ProtoFile.OneOf;
import dev.stagebill.apidocs.proto.ProtoFile.Setting;
import dev.stagebill.apidocs.proto.ProtoFile.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one file of Protocol Buffers promises, without anything about pages: for comparing two of them. Imports are not read.
 *
 * @param syntax {@code proto2}, {@code proto3} or an edition
 * @param packageName its package; may be empty
 * @param options the options of the file by name
 * @param types messages and enums, each before those in it
 * @param methods the methods of all services
 * @param services the names of all services
 */
public record ProtoOutline(
        String syntax,
        String packageName,
        Map<String, String> options,
        List<TypeOutline> types,
        List<Method> methods,
        List<String> services) {
    private static final int MAX_DEPTH = 100;

    /** Copies the lists. */
    public ProtoOutline {
        options = Map.copyOf(options);
        types = List.copyOf(types);
        methods = List.copyOf(methods);
        services = List.copyOf(services);
    }

    /**
     * A message or an enum.
     *
     * @param name its name with those of the messages around it
     * @param enumeration whether it is an enum
     * @param about what is said of it
     * @param fields the fields of a message, or the values of an enum
     * @param reserved reserved numbers and ranges of them
     * @param reservedNames reserved names
     * @param extensions numbers left to extensions
     */
    public record TypeOutline(
            String name,
            boolean enumeration,
            About about,
            List<Member> fields,
            List<String> reserved,
            List<String> reservedNames,
            List<String> extensions) {
        /** Copies the lists. */
        public TypeOutline {
            fields = List.copyOf(fields);
            reserved = List.copyOf(reserved);
            reservedNames = List.copyOf(reservedNames);
            extensions = List.copyOf(extensions);
        }

        /** Whether a number may not be used again. */
        public boolean reserves(String number) {
            return reserved.stream().anyMatch(range -> contains(range, number));
        }

        /** Whether a range as it is written, such as {@code 9 to 11}, holds a number. */
        public static boolean contains(String range, String number) {
            return NumberRange.contains(range, number);
        }
    }

    /** What is said of anything: its comment, and whether it should no longer be used. */
    public record About(String text, boolean deprecated) {}

    /**
     * A field, or a value of an enum.
     *
     * @param number its number in decimal, or as written when it is none
     * @param label {@code optional}, {@code required}, {@code repeated} or nothing
     * @param type its type as written, {@code map<K, V>} for a map; empty for a value
     * @param oneof the oneof it is in; may be empty
     * @param jsonName its name in JSON, when it is stated
     * @param fallback its default (proto2)
     */
    public record Member(
            String name,
            String number,
            String label,
            String type,
            String oneof,
            Optional<String> jsonName,
            Optional<String> fallback,
            About about) {}

    /**
     * A method.
     *
     * @param service its service
     * @param input the type it takes
     * @param output the type it gives
     * @param inputStream whether it takes many
     * @param outputStream whether it gives many
     */
    public record Method(
            String service,
            String name,
            String input,
            String output,
            boolean inputStream,
            boolean outputStream,
            About about) {}

    /** The outline of a file; what cannot be read is left out. */
    public static ProtoOutline of(String text) {
        ProtoFile file = ProtoParser.parse("", text);
        List<TypeOutline> types = new ArrayList<>();
        file.types().forEach(each -> add("", each, types, 0));
        Map<String, String> options = new LinkedHashMap<>();
        file.settings().forEach(each -> options.put(each.name(), each.value().text()));
        List<Method> methods = file.services().stream()
                .flatMap(service -> service.methods().stream()
                        .map(each -> method(service.head().name(), each)))
                .toList();
        return new ProtoOutline(
                file.syntax().name().isEmpty() ? "proto2" : file.syntax().name(),
                file.packageName().name(),
                options,
                types,
                methods,
                file.services().stream().map(each -> each.head().name()).toList());
    }

    private static Method method(String service, ProtoFile.Method each) {
        return new Method(
                service,
                each.head().name(),
                each.input().type(),
                each.output().type(),
                each.input().stream(),
                each.output().stream(),
                about(each.head()));
    }

    private static About about(Head head) {
        return new About(head.comments().text(), head.deprecated());
    }

    private static void add(String scope, NamedType type, List<TypeOutline> types, int depth) {
        String name = Library.join(scope, type.head().name());
        types.add(new TypeOutline(
                name,
                type instanceof EnumType,
                about(type.head()),
                fields(type),
                spans(type, "reserved"),
                type.spans().stream().flatMap(span -> span.names().stream()).toList(),
                spans(type, "extensions")));
        if (type instanceof Message message && depth < MAX_DEPTH) {
            message.types().forEach(each -> add(name, each, types, depth + 1));
        }
    }

    private static List<String> spans(NamedType type, String keyword) {
        return type.spans().stream()
                .filter(span -> span.head().name().equals(keyword))
                .map(Span::ranges)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Member> fields(NamedType type) {
        if (type instanceof EnumType values) {
            return values.values().stream()
                    .map(each -> member(each.head(), each.number(), "", "", ""))
                    .toList();
        }
        List<Member> fields = new ArrayList<>();
        for (ProtoFile.Member member : ((Message) type).members()) {
            String oneof = member instanceof OneOf ? member.head().name() : "";
            member.fields().forEach(each -> fields.add(field(each, oneof)));
        }
        return fields;
    }

    private static Member field(Field each, String oneof) {
        String type =
                each.key().map(key -> "map<" + key + ", " + each.type() + ">").orElse(each.type());
        return member(each.head(), each.number(), each.label(), type, oneof);
    }

    private static Member member(Head head, String number, String label, String type, String oneof) {
        return new Member(
                head.name(),
                NumberRange.value(number).map(String::valueOf).orElse(number),
                label,
                type,
                oneof,
                setting(head, "json_name"),
                setting(head, "default"),
                about(head));
    }

    private static Optional<String> setting(Head head, String name) {
        return head.setting(name).map(Setting::value).map(SettingValue::text);
    }
}
